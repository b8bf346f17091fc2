/*
title: {vi: "Tách khỏi tổ chức cấp trên", en: "Detach an organization from its parent"}
help:
  vi: "Tổ chức không trực thuộc ai từ ngày này và tự thành gốc, cùng mọi thứ bên dưới. Sang cấp trên khác thì chuyển tổ chức."
  en: "It has no parent from that day and is a root of its own, with all below it. If it goes to another parent, move it."
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-organization: {}}}
*/
UNWIND $rows AS row
MATCH (start:Organization {id: row.organization})-[link:PART_OF]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'PART_OF', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
