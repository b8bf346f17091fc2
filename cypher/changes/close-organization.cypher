/*
title: {vi: "Kết thúc tổ chức", en: "Close an organization"}
help:
  vi: "Mọi liên kết còn hiệu lực kết thúc cùng ngày."
  en: "Every link still in force ends with it that day."
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization}) WHERE thing.since < row.on < thing.until
// That one succeeded another stays true for ever.
OPTIONAL MATCH (thing)-[link]-() WHERE link.since < row.on < link.until AND type(link) <> 'SUCCEEDS'
WITH row, thing, collect(link) AS links
UNWIND [null] + links AS link
RETURN row.n AS row, CASE
  WHEN link IS NULL THEN {thing: 'Organization', id: thing.id, set: {until: row.on}}
  ELSE {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, set: {until: row.on}}
END AS fact
