/*
title: {vi: "Đổi khối của tổ chức", en: "Change the sector of an organization"}
group: organizations
parameters:
  organization: Organization
  sector: {type: Sector, title: {vi: Khối mới, en: New sector}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {set-sector: {sector: sector-2}}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})-[now:IN_SECTOR]->(old) WHERE now.since < row.on < now.until AND old.id <> row.sector
WITH row, now, row.sector_key AS to
// part: moving
RETURN row.n AS row, fact
