/*
title: {vi: "Mở lại thôn kết thúc nhầm", en: "Reopen a village that was closed by mistake"}
help:
  vi: "Những liên kết đã kết thúc cùng lúc cũng được mở lại."
  en: "The links that were ended with it are open again too."
group: places
parameters:
  village: Village
example: {after: {close-village: {}}}
*/
UNWIND $rows AS row
MATCH (thing:Village {id: row.village}) WHERE thing.until < date('9999-12-31')
WITH row, thing, {until: date('9999-12-31')} AS right, [] AS cleared
// part: corrected
RETURN row.n AS row, fact
