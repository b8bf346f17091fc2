/*
title: {vi: "Tổ chức chưa có người đứng đầu", en: "Organizations without a leader"}
help:
  vi: "Tổ chức mà trong ngày không đảng viên nào giữ chức vụ đứng đầu, và số đảng viên của tổ chức."
  en: "Organizations in which no member holds a leading position on the day, and how many members they have."
group: positions
scope: organizations
columns:
  organization: Organization
  kind: Kind
  members: {type: integer, title: {vi: Số đảng viên, en: Members}}
urgency: 2
*/
// In order before the looking, so that a page stops early.
WITH organization ORDER BY organization.sort, organization.id
CALL (organization) {
  // part: holders
  WITH position WHERE position.leads
  RETURN count(position) AS leaders
}
WITH organization WHERE leaders = 0
CALL (organization) {
  // part: members
  RETURN count(person) AS members
}
OPTIONAL MATCH (organization)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(kind:Kind)
RETURN organization, kind, members
