/*
title: {vi: "Chuyển sinh hoạt đảng viên", en: "Transfer a member"}
help:
  vi: "Thôi sinh hoạt ở tổ chức cũ và sinh hoạt ở tổ chức mới từ cùng ngày; phân công phụ trách vẫn giữ nguyên."
  en: "The old membership ends and the new one begins on the same day; duties go on as they are."
group: people
parameters:
  person: Member
  organization: {type: Organization, title: {vi: Tổ chức mới, en: New organization}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (person:Person {id: row.person})-[now:MEMBER_OF]->(old) WHERE now.since < row.on < now.until AND old.id <> row.organization
UNWIND [
  {link: 'MEMBER_OF', id: now.id, start: person.key, end: old.key, set: {until: row.on}},
  {link: 'MEMBER_OF', start: person.key, end: 'Organization/' + row.organization, set: {since: row.on}}
] AS fact
RETURN row.n AS row, fact
