/*
title: {vi: "Thôi phụ trách thôn, địa bàn", en: "Stop covering a village or area"}
help:
  vi: "Các hộ ở đó không còn thuộc phạm vi của tổ chức từ ngày này; phân công của đảng viên giữ nguyên. Không tổ chức nào phụ trách nữa thì hộ thuộc về gốc."
  en: "Households there no longer count within the organization from that day; duties of members go on. What nobody covers any more counts within the root."
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
