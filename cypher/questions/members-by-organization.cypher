/*
title: {vi: "Đảng viên theo tổ chức", en: "Members by organization"}
help:
  vi: "Mỗi tổ chức trong phạm vi: số đảng viên sinh hoạt ngay ở đó, và số đảng viên kể cả mọi cấp dưới."
  en: "For each organization within reach: its own members, and those with all below it."
group: members
scope: organizations
columns:
  organization: Organization
  own: {type: integer, title: {vi: Của tổ chức, en: Its own}}
  with_below: {type: integer, title: {vi: Kể cả cấp dưới, en: With all below}}
chart: {kind: bars, x: organization, y: [own]}
*/
// In order before the counting, so that a page stops early.
WITH organization ORDER BY organization.sort, organization.id
CALL (organization) {
  // part: members
  RETURN count(person) AS own
}
CALL (organization) {
  // part: organizations
  MATCH (below)<-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]-(person:Person WHERE person.died IS NULL OR $as_of < person.died)
  RETURN count(person) AS with_below
}
RETURN organization, own, with_below
