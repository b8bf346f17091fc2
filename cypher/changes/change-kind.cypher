/*
title: {vi: "Đổi loại hình tổ chức", en: "Change the kind of an organization"}
group: organizations
parameters:
  organization: Organization
  kind: {type: Kind, title: {vi: Loại hình mới, en: New kind}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {set-kind: {kind: kind-2}}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})-[now:OF_KIND]->(old) WHERE now.since < row.on < now.until AND old.id <> row.kind
WITH row, now, row.kind_key AS to
// part: moving
RETURN row.n AS row, fact
