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
// part: households
// part: carers
WITH village, household, count(person) AS members
WHERE members > 1
RETURN village, household, members
ORDER BY village.sort, village.id, household.sort, household.id
