/*
title: {vi: "Thêm thôn", en: "Register a village"}
help:
  vi: "Thôn mới; hộ, nhóm hộ, trưởng thôn, tổ chức phụ trách ghi bằng thao tác khác. Chỉ đổi tên thì không thêm mà đổi tên."
  en: "A new village; households, groups, head and who covers it are recorded by other actions. If only the name is new, rename it instead."
group: places
registers: Village
parameters:
  id: {type: id, optional: true}
  name: {type: text, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã, en: Code}}
  area: {type: Area, optional: true, title: {vi: Thuộc địa bàn, en: Lies in}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
UNWIND [
  {thing: 'Village', id: row.id, set: {name: row.name, code: row.code, since: row.on}},
  CASE WHEN row.area IS NOT NULL THEN {link: 'LIES_IN', start: 'Village/' + row.id, end: 'Area/' + row.area, set: {since: row.on}} END
] AS fact
WITH row, fact WHERE fact IS NOT NULL
RETURN row.n AS row, fact
