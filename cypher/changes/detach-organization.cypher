/*
title: {vi: "Tách khỏi tổ chức cấp trên", en: "Detach an organization from its parent"}
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-organization: {}}}
*/
UNWIND $rows AS row
MATCH (start:Organization {id: row.organization})-[link:PART_OF]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'PART_OF', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
