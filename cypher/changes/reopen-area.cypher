/*
title: {vi: "Mở lại địa bàn kết thúc nhầm", en: "Reopen an area that was closed by mistake"}
help:
  vi: "Những liên kết đã kết thúc cùng lúc cũng được mở lại."
  en: "The links that were ended with it are open again too."
group: places
parameters:
  area: Area
*/
UNWIND $rows AS row
MATCH (thing:Area {id: row.area}) WHERE thing.until < date('9999-12-31')
OPTIONAL MATCH (thing)-[link]-() WHERE link.ended_by = thing.ended_by AND link.until = thing.until
WITH row, thing, collect(link) AS links
UNWIND [null] + links AS link
RETURN row.n AS row, CASE
  WHEN link IS NULL THEN {thing: 'Area', id: thing.id, set: {until: date('9999-12-31')}}
  ELSE {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, set: {until: date('9999-12-31')}}
END AS fact
