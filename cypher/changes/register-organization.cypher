/*
title: {vi: "Thêm tổ chức", en: "Register an organization"}
help:
  vi: "Tổ chức mới; không nêu cấp trên thì là một gốc. Thay cho tổ chức khác thì ghi nhận thêm tổ chức kế tục; chỉ đổi tên thì không thêm mà đổi tên."
  en: "A new organization; without a parent it is a root. If it replaces another, record that too, as a successor; if only the name is new, rename it instead."
group: organizations
registers: Organization
parameters:
  id: {type: id, optional: true}
  name: {type: text, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã, en: Code}}
  kind: {type: Kind, optional: true}
  sector: {type: Sector, optional: true}
  parent: {type: Organization, optional: true, title: {vi: Tổ chức cấp trên, en: Parent}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
UNWIND [
  {thing: 'Organization', id: row.id, set: {name: row.name, code: row.code, since: row.on}},
  CASE WHEN row.kind IS NOT NULL THEN {link: 'OF_KIND', start: 'Organization/' + row.id, end: 'Kind/' + row.kind, set: {since: row.on}} END,
  CASE WHEN row.sector IS NOT NULL THEN {link: 'IN_SECTOR', start: 'Organization/' + row.id, end: 'Sector/' + row.sector, set: {since: row.on}} END,
  CASE WHEN row.parent IS NOT NULL THEN {link: 'PART_OF', start: 'Organization/' + row.id, end: 'Organization/' + row.parent, set: {since: row.on}} END
] AS fact
WITH row, fact WHERE fact IS NOT NULL
RETURN row.n AS row, fact
