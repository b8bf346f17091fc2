/*
title: {vi: Các tổ chức, en: Organizations}
help:
  vi: "Các tổ chức trong ngày, mỗi tổ chức thuộc tổ chức nào, loại hình và khối; lọc theo tên (không dấu) và mã, cả tên và mã cũ, và loại."
  en: "The organizations of the day, what each is part of, its kind and sector; filtered by name (without marks) and code, former ones too, and by what they are."
group: things
scope: organizations
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
  among:
    type: choice
    optional: true
    title: {vi: Loại, en: Among}
    choices:
      base: {vi: Tổ chức cơ sở, en: Base organizations}
      base_committees: {vi: Đảng bộ cơ sở, en: Base committees}
      base_cells: {vi: Chi bộ cơ sở, en: Base cells}
      subordinate_cells: {vi: Chi bộ trực thuộc, en: Subordinate cells}
columns:
  organization: Organization
  code: code
  part_of: {type: Organization, title: {vi: Thuộc, en: Part of}}
  kind: Kind
  sector: Sector
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
WITH organization AS thing
// part: called
// In order before the looking, so that a page stops early.
WITH called ORDER BY called.sort, called.id
OPTIONAL MATCH (called)-[p:PART_OF WHERE p.since <= $as_of < p.until]->(above:Organization) WHERE NOT called.id IN $within
OPTIONAL MATCH (called)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(kind:Kind)
WITH called, above, kind
WHERE $among IS NULL
   OR CASE $among
        WHEN 'base' THEN kind.base
        WHEN 'base_committees' THEN kind.base AND NOT kind.cell
        WHEN 'base_cells' THEN kind.base AND kind.cell
        WHEN 'subordinate_cells' THEN kind.cell AND NOT kind.base
      END
OPTIONAL MATCH (called)-[s:IN_SECTOR WHERE s.since <= $as_of < s.until]->(sector:Sector)
RETURN called AS organization, called AS code, above AS part_of, kind, sector, called.since AS since
