/*
title: {vi: "Đưa tổ chức khỏi khối", en: "End the sector of an organization"}
help:
  vi: "Tổ chức không có khối riêng từ ngày này, và tính theo khối của cấp trên gần nhất. Sang khối khác thì đổi khối."
  en: "It has no sector of its own from that day, and goes by that of the nearest above it. If it goes to another sector, change the sector."
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {set-sector: {}}}
*/
UNWIND $rows AS row
MATCH (start:Organization {id: row.organization})-[link:IN_SECTOR]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'IN_SECTOR', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
