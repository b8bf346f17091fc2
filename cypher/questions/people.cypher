/*
title: {vi: Những người, en: People}
help:
  vi: "Người thuộc phạm vi: đảng viên của ngày và tổ chức sinh hoạt, cùng những người không còn hay chưa là đảng viên; thôn cư trú; lọc theo tên (không dấu) và mã, cả tên và mã cũ."
  en: "The people within: the members of the day and their organization, and those who are no members any more or yet; the village they live in; filtered by name (without marks) and code, former ones too."
group: things
scope: people
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
columns:
  person: Person
  code: code
  organization: Organization
  lives_in: {type: Village, title: {vi: Cư trú, en: Lives in}}
  died: {type: date, title: {vi: Mất ngày, en: Died}}
*/
WITH person AS thing, organization
// part: called
OPTIONAL MATCH (called)-[l:LIVES_IN WHERE l.since <= $as_of < l.until]->(village:Village)
RETURN called AS person, called AS code, organization, village AS lives_in, called.died AS died
ORDER BY called.sort, called.id
