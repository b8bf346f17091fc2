/*
title: {vi: "Thêm nhóm hộ", en: "Register a household group"}
help:
  vi: "Nhóm mới, chưa có hộ: đưa hộ vào nhóm và phân công phụ trách bằng thao tác khác."
  en: "A new group, without households yet: they join it, and a member is assigned to it, by other actions."
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
