/*
title: {vi: Đảng viên theo số hộ phụ trách, en: Members by load}
help:
  vi: "Mỗi đảng viên phụ trách bao nhiêu hộ (trực tiếp và qua nhóm hộ), bao nhiêu nhóm hộ; nhiều nhất trước."
  en: "How many households (directly and through groups) and groups each member is responsible for; most first."
group: members
scope: people
columns:
  member: {type: Person, title: {vi: Đảng viên, en: Member}}
  organization: Organization
  households: {type: integer, title: {vi: Số hộ, en: Households}}
  groups: {type: integer, title: {vi: Số nhóm hộ, en: Household groups}}
*/
WITH person, organization WHERE organization IS NOT NULL
CALL (person) {
  // part: cared-for
  RETURN count(household) AS households
}
CALL (person) {
  MATCH (person)-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]->(group:HouseholdGroup)
  RETURN count(DISTINCT group) AS groups
}
RETURN person AS member, organization, households, groups
ORDER BY households DESC, member.sort, member.id
