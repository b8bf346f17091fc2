/*
title: {vi: "Đảng viên theo chức vụ", en: "Members by position"}
help:
  vi: "Mỗi chức vụ có bao nhiêu đảng viên giữ, ở bất kỳ tổ chức nào; dòng không tên là đảng viên không giữ chức vụ."
  en: "How many of the members hold each position, in whichever organization; the row without a name is those who hold none."
group: positions
scope: people
columns:
  position: Position
  members: {type: integer, title: {vi: Số đảng viên, en: Members}}
chart: {kind: bars, x: position, y: [members]}
*/
WITH person WHERE organization IS NOT NULL
OPTIONAL MATCH (person)-[h:HOLDS WHERE h.since <= $as_of < h.until]->(:Organization)
WITH person, h.position AS held
OPTIONAL MATCH (position:Position {id: held})
WITH position, count(DISTINCT person) AS members
RETURN position, members
ORDER BY position.sort, position.id
