/*
title: {vi: Các địa bàn, en: Areas}
help:
  vi: "Các địa bàn chứa một thôn thuộc phạm vi, ở mọi cấp, và địa bàn bên trên; lọc theo tên (không dấu) và mã, cả tên và mã cũ, và theo việc trực tiếp có thôn."
  en: "The areas at any level that hold a village of the territory, and the area above each; filtered by name (without marks) and code, former ones too, and by whether villages lie in them directly."
group: things
scope: named
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
  holding:
    type: choice
    optional: true
    title: {vi: Chứa, en: Holding}
    choices:
      villages: {vi: trực tiếp có thôn, en: villages of their own}
columns:
  area: Area
  code: code
  lies_in: {type: Area, title: {vi: Thuộc, en: Lies in}}
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
CALL (organization) {
  WITH organization WHERE $holding IS NULL
  // part: areas-within
  RETURN area
  UNION
  WITH organization WHERE $holding = 'villages'
  // part: territory
  WITH village WHERE village IS NOT NULL
  MATCH (village)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(area:Area)
  RETURN area
}
WITH DISTINCT area AS thing
// part: called
OPTIONAL MATCH (called)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(above:Area)
RETURN called AS area, called AS code, above AS lies_in, called.since AS since
ORDER BY called.sort, called.id
