/*
title: {vi: "Mở lại tổ chức kết thúc nhầm", en: "Reopen an organization that was closed by mistake"}
help:
  vi: "Những liên kết đã kết thúc cùng lúc cũng được mở lại."
  en: "The links that were ended with it are open again too."
group: organizations
parameters:
  organization: Organization
example: {after: {close-organization: {}}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization}) WHERE thing.until < date('9999-12-31')
WITH row, thing, {until: date('9999-12-31')} AS right, [] AS cleared
// part: corrected
RETURN row.n AS row, fact
