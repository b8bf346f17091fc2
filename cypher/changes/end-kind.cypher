/*
title: {vi: "Thôi loại hình tổ chức", en: "End the kind of an organization"}
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {set-kind: {}}}
*/
UNWIND $rows AS row
MATCH (start:Organization {id: row.organization})-[link:OF_KIND]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'OF_KIND', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
