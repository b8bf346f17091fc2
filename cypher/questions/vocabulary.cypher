/*
title: {vi: Danh mục, en: Vocabulary}
help:
  vi: "Loại hình, khối, chức vụ và lý do dùng được trong ngày; lọc theo tên (không dấu) và mã."
  en: "The kinds, sectors, positions and reasons in force on the day; filtered by name (without marks) and code."
group: things
scope: everything
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
columns:
  entry: {type: Kind|Sector|Position|Reason, title: {vi: Mục, en: Entry}}
  code: code
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
MATCH (thing:Kind|Sector|Position|Reason)
WHERE thing.since <= $as_of < thing.until
// part: called
RETURN called AS entry, called AS code, called.since AS since
ORDER BY split(called.key, '/')[0], called.sort, called.id
