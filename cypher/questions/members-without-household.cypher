/*
title: {vi: "Đảng viên chưa được phân công phụ trách hộ", en: "Members without a household"}
help:
  vi: "Đảng viên trong ngày không phụ trách hộ nào, trực tiếp hay qua nhóm hộ, và thôn nơi cư trú."
  en: "Members who are responsible for no household on the day, directly or through a group, and the village where they live."
group: members
scope: organizations
columns:
  member: Member
  organization: Organization
  home: {type: Village, title: {vi: Cư trú ở, en: Lives in}}
*/
// In order before the looking, so that a page stops early.
WITH organization ORDER BY organization.sort, organization.id
CALL (organization) {
  // part: members
  RETURN person ORDER BY person.sort, person.id
}
CALL (person) {
  // part: cared-for
  RETURN count(household) AS households
}
WITH organization, person WHERE households = 0
OPTIONAL MATCH (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->(home:Village)
RETURN person AS member, organization, home
