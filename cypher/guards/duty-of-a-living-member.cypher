/*
message:
  vi: "{person} không phải là đảng viên đang sinh hoạt ngày {since}, khi bắt đầu phụ trách {target}: chọn ngày khác hoặc người khác"
  en: "{person} is no living member on {since}, when the duty for {target} begins: choose another day or person"
watches: [RESPONSIBLE_FOR, MEMBER_OF, Person]
fields: [person, start]
*/
UNWIND links AS touched
WITH touched WHERE touched.type = 'RESPONSIBLE_FOR' AND touched.since IS NOT NULL
WITH touched.start AS key, collect(touched) AS duties
MATCH (person:Thing {key: key})
OPTIONAL MATCH (person)-[m:MEMBER_OF]->()
WITH person, duties, collect(m) AS memberships
UNWIND duties AS touched
WITH person, touched, memberships
WHERE person.died <= touched.since OR none(m IN memberships WHERE m.since <= touched.since AND touched.since < m.until)
MATCH (target:Thing {key: touched.end})
RETURN touched.id AS fact, [person, target] AS about, {person: person.name, target: target.name, since: touched.since} AS says, [(person)-[m:MEMBER_OF]->() | m] AS others
UNION
UNWIND links AS touched
WITH touched WHERE touched.type = 'MEMBER_OF'
MATCH (person:Thing {key: touched.start})-[link:RESPONSIBLE_FOR]->(target)
WHERE person.died <= link.since OR NOT EXISTS { (person)-[m:MEMBER_OF WHERE m.since <= link.since < m.until]->() }
RETURN touched.id AS fact, [person, target] AS about, {person: person.name, target: target.name, since: link.since} AS says, [link] AS others
UNION
UNWIND things AS key
MATCH (person:Person {id: split(key, '/')[1]})-[link:RESPONSIBLE_FOR]->(target) WHERE person.died <= link.since
RETURN key AS fact, [person, target] AS about, {person: person.name, target: target.name, since: link.since} AS says, [link] AS others
