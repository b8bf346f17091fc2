/*
title: {vi: "Đảng viên phụ trách quá nhiều hộ", en: "Members with too many households"}
help:
  vi: "Đảng viên phụ trách nhiều hộ hơn mức đã nêu, trực tiếp hay qua nhóm hộ; nhiều nhất trước."
  en: "Members responsible for more households than given, directly or through groups; most first."
group: members
scope: people
parameters:
  most: {type: integer, optional: true, default: 10, least: 0, title: {vi: Nhiều nhất, en: At most}}
columns:
  member: Member
  organization: Organization
  households: {type: integer, title: {vi: Số hộ, en: Households}}
*/
WITH person, organization WHERE organization IS NOT NULL
CALL (person) {
  // part: cared-for
  RETURN count(household) AS households
}
WITH person, organization, households WHERE households > $most
RETURN person AS member, organization, households
ORDER BY households DESC, member.sort, member.id
