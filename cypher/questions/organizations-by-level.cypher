/*
title: {vi: "Tổ chức theo cấp, loại hình và khối", en: "Organizations by level, kind and sector"}
help:
  vi: "Mỗi tổ chức: cách tổ chức được nêu bao nhiêu cấp, loại hình, khối (của mình, hoặc của cấp trên gần nhất) và số đảng viên sinh hoạt ngay ở đó."
  en: "Each organization: how many levels below the named one, its kind, its sector (its own, or that of the nearest above) and its own members."
group: structure
scope: named
columns:
  level: {type: integer, title: {vi: Cấp, en: Level}}
  organization: Organization
  kind: Kind
  sector: Sector
  members: {type: integer, title: {vi: Số đảng viên, en: Members}}
*/
// part: levels
// In order before the counting, so that a page stops early.
WITH below AS organization, min(level) AS level ORDER BY level, organization.sort, organization.id
// part: sector
CALL (organization) {
  // part: members
  RETURN count(person) AS members
}
OPTIONAL MATCH (organization)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(kind:Kind)
RETURN level, organization, kind, sector, members
