/*
title: {vi: "Sửa đặc điểm của loại hình", en: "Correct the traits of a kind"}
help:
  vi: "Đặc điểm đúng thay cho điều đã ghi, ở mọi ngày; để trống thì giữ nguyên."
  en: "What is right stands for all days; what is left out stays as it is."
group: mending
parameters:
  kind: Kind
  base: {type: boolean, optional: true, title: {vi: Là tổ chức cơ sở, en: Is a base organization}}
  cell: {type: boolean, optional: true, title: {vi: Là chi bộ, en: Is a cell}}
example: {given: {base: true}}
*/
UNWIND $rows AS row
MATCH (thing:Kind {id: row.kind})
WHERE thing.base <> row.base OR thing.cell <> row.cell
RETURN row.n AS row, {thing: 'Kind', id: thing.id, set: {base: row.base, cell: row.cell}} AS fact
