/*
title: {vi: "Đưa tổ chức khỏi khối", en: "End the sector of an organization"}
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {set-sector: {}}}
*/
UNWIND $rows AS row
MATCH (start:Organization {id: row.organization})-[link:IN_SECTOR]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'IN_SECTOR', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
