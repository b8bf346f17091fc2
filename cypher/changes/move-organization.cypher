/*
title: {vi: "Chuyển tổ chức sang cấp trên khác", en: "Move an organization to another parent"}
help:
  vi: "Thôi trực thuộc cấp trên cũ và trực thuộc cấp trên mới từ cùng ngày; mọi thứ bên dưới đi theo."
  en: "It leaves the old parent and lies below the new one from the same day, with all below it."
group: organizations
parameters:
  organization: Organization
  parent: {type: Organization, title: {vi: Cấp trên mới, en: New parent}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {place-organization: {parent: organization-3}}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})-[now:PART_OF]->(old) WHERE now.since < row.on < now.until AND old.id <> row.parent
WITH row, now, row.parent_key AS to
// part: moving
RETURN row.n AS row, fact
