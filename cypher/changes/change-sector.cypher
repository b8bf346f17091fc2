/*
title: {vi: "Đổi khối của tổ chức", en: "Change the sector of an organization"}
group: organizations
parameters:
  organization: Organization
  sector: {type: Sector, title: {vi: Khối mới, en: New sector}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})-[now:IN_SECTOR]->(old) WHERE now.since < row.on < now.until AND old.id <> row.sector
UNWIND [
  {link: 'IN_SECTOR', id: now.id, start: thing.key, end: old.key, set: {until: row.on}},
  {link: 'IN_SECTOR', start: thing.key, end: 'Sector/' + row.sector, set: {since: row.on, until: now.until}}
] AS fact
RETURN row.n AS row, fact
