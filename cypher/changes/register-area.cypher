/*
title: {vi: "Thêm địa bàn", en: "Register an area"}
help:
  vi: "Địa bàn mới, như xã, tỉnh. Thôn, địa bàn nhỏ hơn được đặt vào, tổ chức phụ trách được giao, bằng thao tác khác."
  en: "A new area, such as a commune or a province. Villages and smaller areas are placed in it, and who covers it is said, by other actions."
group: places
registers: Area
parameters:
  id: {type: id, optional: true}
  name: {type: text, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã, en: Code}}
  area: {type: Area, optional: true, title: {vi: Thuộc địa bàn, en: Lies in}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
UNWIND [
  {thing: 'Area', id: row.id, set: {name: row.name, code: row.code, since: row.on}},
  CASE WHEN row.area IS NOT NULL THEN {link: 'LIES_IN', start: 'Area/' + row.id, end: 'Area/' + row.area, set: {since: row.on}} END
] AS fact
WITH row, fact WHERE fact IS NOT NULL
RETURN row.n AS row, fact
