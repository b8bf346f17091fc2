/*
title: {vi: "Đảng viên theo khối", en: "Members by sector"}
help:
  vi: "Mỗi khối: số tổ chức có đảng viên và số đảng viên. Tổ chức không có khối riêng tính theo cấp trên gần nhất; dòng không tên là không thuộc khối nào."
  en: "For each sector: organizations that have members, and the members. An organization without a sector of its own counts with the nearest above it; the row without a name is those in none."
group: members
scope: people
columns:
  sector: Sector
  organizations: {type: integer, title: {vi: Số tổ chức, en: Organizations}}
  members: {type: integer, title: {vi: Số đảng viên, en: Members}}
chart: {kind: bars, x: sector, y: [members]}
*/
WITH organization, count(person) AS members WHERE organization IS NOT NULL
// part: sector
WITH sector, count(organization) AS organizations, sum(members) AS members
RETURN sector, organizations, members
ORDER BY sector.sort, sector.id
