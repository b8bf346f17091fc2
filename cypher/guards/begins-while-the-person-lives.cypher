/*
message:
  vi: "{person} từ trần ngày {died}, không thể có liên kết mới từ {since}: chọn ngày trước đó, hoặc sửa ngày mất (correct-death)"
  en: "{person} died on {died}, so no link can begin on {since}: choose an earlier day, or correct the death (correct-death)"
watches: [MEMBER_OF, HOLDS, LIVES_IN, KEEPS_CONTACT_WITH, HEADS, Person]
*/
UNWIND links AS touched
MATCH (person:Thing {key: touched.start}) WHERE person.died <= touched.since
MATCH (end:Thing {key: touched.end})
RETURN touched.id AS fact, [person, end] AS about, {person: person.name, died: person.died, since: touched.since} AS says, [] AS others
UNION
UNWIND things AS key
MATCH (person:Person {id: split(key, '/')[1]})-[link]->(end) WHERE person.died <= link.since AND type(link) <> 'RESPONSIBLE_FOR'
RETURN key AS fact, [person, end] AS about, {person: person.name, died: person.died, since: link.since} AS says, [link] AS others
