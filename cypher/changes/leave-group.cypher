/*
title: {vi: "Đưa hộ khỏi nhóm hộ", en: "Take a household out of its group"}
help:
  vi: "Ai phụ trách nhóm thôi phụ trách hộ này từ ngày đó, nên hộ có thể thành chưa có người phụ trách. Phân công trực tiếp giữ nguyên."
  en: "Those responsible for the group no longer look after it from that day, so nobody may be left. Direct duties go on."
group: households
parameters:
  household: Household
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {join-group: {}}}
*/
UNWIND $rows AS row
MATCH (start:Household {id: row.household})-[link:BELONGS_TO]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'BELONGS_TO', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
