/*
title: {vi: "Thôi giữ mối liên hệ", en: "End keeping contact"}
help:
  vi: "Thôi giữ mối liên hệ với tổ chức nơi cư trú; nơi sinh hoạt, nơi cư trú giữ nguyên."
  en: "Contact with the organization where they live ends; membership and residence stay."
group: people
parameters:
  person: Person
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {start-contact: {}}}
*/
UNWIND $rows AS row
MATCH (start:Person {id: row.person})-[link:KEEPS_CONTACT_WITH]->(end:Organization {id: row.organization}) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'KEEPS_CONTACT_WITH', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
