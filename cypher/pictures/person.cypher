/*
title: {vi: Một người và những gì quanh người đó, en: A person and what is around them}
help:
  vi: "Nơi sinh hoạt với các cấp trên trong phạm vi, chức vụ, nơi cư trú, thôn làm trưởng, nơi giữ liên hệ, hộ và nhóm hộ phụ trách; kể cả việc còn để mở của người đã thôi hoặc mất."
  en: "Where they belong with what lies above it within reach, positions, residence, the village they head, contacts, households and groups in their care; what was left open by who has left or died is included."
group: members
scope: people
at: person
parameters: {person: Person}
columns:
  person: Person
  tie: {type: link, title: {vi: Liên kết, en: Link}}
  thing: {type: Organization|Village|Household|HouseholdGroup, title: {vi: Với, en: With}}
  group: {type: HouseholdGroup, title: {vi: Qua nhóm hộ, en: Through the group}}
  word: {type: Kind|Position, title: {vi: Loại hình hoặc chức vụ, en: Kind or position}}
  cell: {type: boolean, title: {vi: Là chi bộ, en: Is a cell}}
  steps: {type: integer, title: {vi: Số cấp phía trên, en: Levels above}}
  member: {type: boolean, title: {vi: Đang là đảng viên, en: Is a member}}
*/
OPTIONAL CALL (person) {
  MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->() (()-[climb:PART_OF WHERE climb.since <= $as_of < climb.until]->())* (near:Organization)
  WHERE EXISTS { (near) (()-[q:PART_OF WHERE q.since <= $as_of < q.until]->())* (top:Organization WHERE top.id IN $within) }
  OPTIONAL MATCH (near)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(kind:Kind)
  RETURN CASE WHEN size(climb) = 0 THEN 'MEMBER_OF' ELSE 'PART_OF' END AS tie, near AS thing, null AS group, kind AS word, kind.cell AS cell, size(climb) AS steps
  UNION
  MATCH (person)-[h:HOLDS WHERE h.since <= $as_of < h.until]->(thing:Organization)
  MATCH (position:Position {id: h.position})
  RETURN 'HOLDS' AS tie, thing, null AS group, position AS word, null AS cell, null AS steps
  UNION
  MATCH (person)-[r:LIVES_IN|HEADS|KEEPS_CONTACT_WITH WHERE r.since <= $as_of < r.until]->(thing)
  RETURN type(r) AS tie, thing, null AS group, null AS word, null AS cell, null AS steps
  UNION
  MATCH (person)-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]->(thing)
  RETURN 'RESPONSIBLE_FOR' AS tie, thing, null AS group, null AS word, null AS cell, null AS steps
  UNION
  MATCH (person)-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]->(group:HouseholdGroup)<-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]-(thing:Household)
  RETURN 'RESPONSIBLE_FOR' AS tie, thing, group, null AS word, null AS cell, null AS steps
}
RETURN person, tie, thing, group, word, cell, steps,
       (person.died IS NULL OR $as_of < person.died) AND EXISTS { (person)-[now:MEMBER_OF WHERE now.since <= $as_of < now.until]->() } AS member
ORDER BY steps, tie, group IS NOT NULL, group.sort, group.id, thing.sort, thing.key, word.sort, word.id
