/*
title: {vi: "Đảng viên là người duy nhất phụ trách hộ", en: "Members by what is uncovered without them"}
help:
  vi: "Mỗi đảng viên: bao nhiêu hộ chỉ một mình mình phụ trách, trên tổng số hộ phụ trách; nhiều nhất trước."
  en: "For each member, how many households nobody else is responsible for, of all theirs; most first."
group: mending
scope: people
columns:
  member: Member
  organization: Organization
  alone: {type: integer, title: {vi: Số hộ một mình phụ trách, en: Theirs alone}}
  households: {type: integer, title: {vi: Số hộ phụ trách, en: All households}}
*/
WITH person, organization WHERE organization IS NOT NULL
// part: cared-for
CALL (household) {
  // part: carers
  RETURN count(person) AS carers
}
WITH person, organization, count(household) AS households, sum(CASE WHEN carers = 1 THEN 1 ELSE 0 END) AS alone
WHERE alone > 0
RETURN person AS member, organization, alone, households
ORDER BY alone DESC, member.sort, member.id
