/*
title: {vi: "Mở lại tổ chức kết thúc nhầm", en: "Reopen an organization that was closed by mistake"}
help:
  vi: "Những liên kết đã kết thúc cùng lúc cũng được mở lại."
  en: "The links that were ended with it are open again too."
group: organizations
parameters:
  organization: Organization
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization}) WHERE thing.until < date('9999-12-31')
OPTIONAL MATCH (thing)-[link]-() WHERE link.ended_by = thing.ended_by AND link.until = thing.until
WITH row, thing, collect(link) AS links
UNWIND [null] + links AS link
RETURN row.n AS row, CASE
  WHEN link IS NULL THEN {thing: 'Organization', id: thing.id, set: {until: date('9999-12-31')}}
  ELSE {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, set: {until: date('9999-12-31')}}
END AS fact
