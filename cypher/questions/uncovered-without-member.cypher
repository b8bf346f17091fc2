/*
title: {vi: "Hộ sẽ không còn người phụ trách nếu một đảng viên thôi", en: "Uncovered without a member"}
help:
  vi: "Hộ mà trong ngày chỉ một mình đảng viên này phụ trách, trực tiếp hay qua nhóm hộ."
  en: "Households that nobody but this member is responsible for on the day, directly or through a group."
group: mending
scope: people
at: person
parameters: {person: Member}
columns:
  village: Village
  household: Household
*/
WITH person WHERE person.died IS NULL OR $as_of < person.died
MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->()
// part: cared-for
CALL (household) {
  // part: carers
  RETURN count(person) AS carers
}
WITH household, carers WHERE carers = 1
OPTIONAL MATCH (household)-[i:IN WHERE i.since <= $as_of < i.until]->(village:Village)
RETURN village, household
ORDER BY village.sort, village.id, household.sort, household.id
