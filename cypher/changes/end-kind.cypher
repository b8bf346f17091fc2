/*
title: {vi: "Thôi loại hình tổ chức", en: "End the kind of an organization"}
help:
  vi: "Tổ chức không thuộc loại hình nào từ ngày này, nên không tính chỗ trống theo quy định. Sang loại hình khác thì đổi loại hình."
  en: "It is of no kind from that day, so no vacancies are counted for it. If it becomes of another kind, change the kind."
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {set-kind: {}}}
*/
UNWIND $rows AS row
MATCH (start:Organization {id: row.organization})-[link:OF_KIND]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'OF_KIND', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
