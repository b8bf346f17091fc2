/*
title: {vi: Các thôn, en: Villages}
help:
  vi: "Các thôn thuộc địa bàn trong ngày và địa bàn chứa thôn; lọc theo tên (không dấu) và mã, cả tên và mã cũ, và theo việc có chi bộ phụ trách."
  en: "The villages of the territory on the day and the area that each lies in; filtered by name (without marks) and code, former ones too, and by whether a cell covers them."
group: things
scope: territory
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
  cell:
    type: choice
    optional: true
    title: {vi: Chi bộ, en: Cell}
    choices:
      with: {vi: có chi bộ phụ trách, en: with a cell}
      without: {vi: chưa có chi bộ, en: without a cell}
columns:
  village: Village
  code: code
  area: Area
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
WITH village AS thing WHERE village IS NOT NULL
// part: called
WITH called
WHERE $cell IS NULL OR ($cell = 'with') = EXISTS {
  (called) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-(:Organization)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(:Kind {cell: true})
}
OPTIONAL MATCH (called)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(area:Area)
RETURN called AS village, called AS code, area, called.since AS since
ORDER BY called.sort, called.id
