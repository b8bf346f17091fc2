/*
title: {vi: "Thêm nhóm hộ", en: "Register a household group"}
group: households
registers: HouseholdGroup
parameters:
  id: {type: id, optional: true}
  name: {type: text, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã, en: Code}}
  village: {type: Village, optional: true}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
UNWIND [
  {thing: 'HouseholdGroup', id: row.id, set: {name: row.name, code: row.code, since: row.on}},
  CASE WHEN row.village IS NOT NULL THEN {link: 'IN', start: 'HouseholdGroup/' + row.id, end: 'Village/' + row.village, set: {since: row.on}} END
] AS fact
WITH row, fact WHERE fact IS NOT NULL
RETURN row.n AS row, fact
