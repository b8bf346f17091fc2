/*
title: {vi: "Mở lại nhóm hộ kết thúc nhầm", en: "Reopen a household group that was closed by mistake"}
help:
  vi: "Những liên kết đã kết thúc cùng lúc cũng được mở lại."
  en: "The links that were ended with it are open again too."
group: households
parameters:
  group: HouseholdGroup
example: {after: {close-household-group: {}}}
*/
UNWIND $rows AS row
MATCH (thing:HouseholdGroup {id: row.group}) WHERE thing.until < date('9999-12-31')
WITH row, thing, {until: date('9999-12-31')} AS right, [] AS cleared
// part: corrected
RETURN row.n AS row, fact
