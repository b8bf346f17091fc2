/*
title: {vi: "Thôi phụ trách thôn, địa bàn", en: "Stop covering a village or area"}
group: places
parameters:
  organization: Organization
  territory: Village|Area
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {cover: {}}}
*/
UNWIND $rows AS row
MATCH (start:Organization {id: row.organization})-[link:COVERS]->(end:Thing {key: row.territory_key}) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'COVERS', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
