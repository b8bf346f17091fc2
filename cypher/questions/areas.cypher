/*
title: {vi: Các địa bàn, en: Areas}
help:
  vi: "Các địa bàn chứa một thôn thuộc phạm vi, ở mọi cấp, và địa bàn bên trên; lọc theo tên (không dấu) và mã, cả tên và mã cũ."
  en: "The areas at any level that hold a village of the territory, and the area above each; filtered by name (without marks) and code, former ones too."
group: things
scope: named
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
columns:
  area: Area
  code: code
  lies_in: {type: Area, title: {vi: Thuộc, en: Lies in}}
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
// part: areas-within
WITH DISTINCT area AS thing
// part: called
OPTIONAL MATCH (called)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(above:Area)
RETURN called AS area, called AS code, above AS lies_in, called.since AS since
ORDER BY called.sort, called.id
