/*
title: {vi: "Thêm hộ", en: "Register a household"}
help:
  vi: "Hộ mới, chưa có người phụ trách cho đến khi phân công. Chỉ ghi tên gọi của hộ, không ghi gì về người trong hộ."
  en: "A new household, which has nobody until a member is assigned to it. Only what it is called is recorded, nothing of the people in it."
group: households
registers: Household
parameters:
  id: {type: id, optional: true}
  name: {type: text, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã, en: Code}}
  village: {type: Village, optional: true}
  group: {type: HouseholdGroup, optional: true}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
UNWIND [
  {thing: 'Household', id: row.id, set: {name: row.name, code: row.code, since: row.on}},
  CASE WHEN row.village IS NOT NULL THEN {link: 'IN', start: 'Household/' + row.id, end: 'Village/' + row.village, set: {since: row.on}} END,
  CASE WHEN row.group IS NOT NULL THEN {link: 'BELONGS_TO', start: 'Household/' + row.id, end: 'HouseholdGroup/' + row.group, set: {since: row.on}} END
] AS fact
WITH row, fact WHERE fact IS NOT NULL
RETURN row.n AS row, fact
