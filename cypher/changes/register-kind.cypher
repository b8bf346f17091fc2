/*
title: {vi: "Thêm loại hình tổ chức", en: "Register a kind of organization"}
help:
  vi: "Thêm một loại hình để xếp tổ chức, như đảng ủy, chi bộ. Số người của mỗi chức vụ thì quy định riêng."
  en: "One more kind that organizations can be of, such as a committee or a cell. How many seats each position has is set by itself."
group: vocabulary
registers: Kind
parameters:
  id: id
  name: {type: text, title: {vi: Tên tiếng Việt, en: Vietnamese name}}
  name_en: {type: text, title: {vi: Tên tiếng Anh, en: English name}}
  base: {type: boolean, title: {vi: Là tổ chức cơ sở, en: Is a base organization}}
  cell: {type: boolean, title: {vi: Là chi bộ, en: Is a cell}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {thing: 'Kind', id: row.id, set: {name: row.name, name_en: row.name_en, base: row.base, cell: row.cell, since: row.on}} AS fact
