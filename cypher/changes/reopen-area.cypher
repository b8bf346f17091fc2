/*
title: {vi: "Mở lại địa bàn kết thúc nhầm", en: "Reopen an area that was closed by mistake"}
help:
  vi: "Những liên kết đã kết thúc cùng lúc cũng được mở lại."
  en: "The links that were ended with it are open again too."
group: places
parameters:
  area: Area
example: {after: {close-area: {}}}
*/
UNWIND $rows AS row
MATCH (thing:Area {id: row.area}) WHERE thing.until < date('9999-12-31')
WITH row, thing, {until: date('9999-12-31')} AS right, [] AS cleared
// part: corrected
RETURN row.n AS row, fact
