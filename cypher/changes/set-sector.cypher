/*
title: {vi: "Xếp tổ chức vào khối", en: "Set the sector of an organization"}
group: organizations
parameters:
  organization: Organization
  sector: Sector
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'IN_SECTOR', start: 'Organization/' + row.organization, end: 'Sector/' + row.sector, set: {since: row.on}} AS fact
