/*
title: {vi: "Kết thúc địa bàn", en: "Close an area"}
help:
  vi: "Mọi liên kết còn hiệu lực kết thúc cùng ngày."
  en: "Every link still in force ends with it that day."
group: places
parameters:
  area: Area
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
*/
UNWIND $rows AS row
MATCH (thing:Area {id: row.area}) WHERE thing.since < row.on < thing.until
OPTIONAL MATCH (thing)-[link]-() WHERE link.since < row.on < link.until
WITH row, thing, collect(link) AS links
UNWIND [null] + links AS link
RETURN row.n AS row, CASE
  WHEN link IS NULL THEN {thing: 'Area', id: thing.id, set: {until: row.on}}
  ELSE {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, set: {until: row.on}}
END AS fact
