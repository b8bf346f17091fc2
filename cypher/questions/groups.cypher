/*
title: {vi: Các nhóm hộ, en: Household groups}
help:
  vi: "Các nhóm hộ của địa bàn trong ngày và thôn của mỗi nhóm; lọc theo tên (không dấu) và mã, cả tên và mã cũ."
  en: "The household groups of the territory on the day and the village of each; filtered by name (without marks) and code, former ones too."
group: things
scope: territory
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
columns:
  group: HouseholdGroup
  code: code
  village: Village
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
// part: groups
WITH group AS thing, village
// part: called
RETURN called AS group, called AS code, village, called.since AS since
ORDER BY called.sort, called.id
