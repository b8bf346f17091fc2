/*
title: {vi: "Đổi loại hình tổ chức", en: "Change the kind of an organization"}
group: organizations
parameters:
  organization: Organization
  kind: {type: Kind, title: {vi: Loại hình mới, en: New kind}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})-[now:OF_KIND]->(old) WHERE now.since < row.on < now.until AND old.id <> row.kind
UNWIND [
  {link: 'OF_KIND', id: now.id, start: thing.key, end: old.key, set: {until: row.on}},
  {link: 'OF_KIND', start: thing.key, end: 'Kind/' + row.kind, set: {since: row.on, until: now.until}}
] AS fact
RETURN row.n AS row, fact
