/*
title: {vi: "Đảng viên giữ nhiều chức vụ", en: "Members with several posts"}
help:
  vi: "Đảng viên trong ngày giữ từ hai chức vụ trở lên, ở một hay nhiều tổ chức; mỗi chức vụ một dòng."
  en: "Members who hold two posts or more on the day, in one organization or several; a row for each post."
group: positions
scope: people
columns:
  member: Member
  position: Position
  organization: {type: Organization, title: {vi: Ở tổ chức, en: In}}
*/
WITH person WHERE organization IS NOT NULL
CALL (person) {
  MATCH (person)-[h:HOLDS WHERE h.since <= $as_of < h.until]->()
  RETURN count(h) AS posts
}
WITH person WHERE posts > 1
MATCH (person)-[h:HOLDS WHERE h.since <= $as_of < h.until]->(organization:Organization)
MATCH (position:Position {id: h.position})
RETURN person AS member, position, organization
ORDER BY member.sort, member.id, position.sort, position.id, organization.sort, organization.id
