/*
title: {vi: "Hộ có nhiều đảng viên phụ trách", en: "Households with several members"}
help:
  vi: "Hộ có từ hai đảng viên trở lên phụ trách trong ngày, trực tiếp hay qua nhóm hộ, và bao nhiêu người."
  en: "Households that two members or more are responsible for on the day, directly or through a group, and how many."
group: coverage
scope: territory
columns:
  village: Village
  household: Household
  members: {type: integer, title: {vi: Số đảng viên, en: Members}}
*/
// In order before the counting, so that a page stops early.
WITH village ORDER BY village.sort, village.id
CALL (village) {
  // part: households
  RETURN household ORDER BY household.sort, household.id
}
CALL (household) {
  // part: carers
  RETURN count(person) AS members
}
WITH village, household, members WHERE members > 1
RETURN village, household, members
