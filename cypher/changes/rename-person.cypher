/*
title: {vi: "Đổi tên người", en: "Rename a person"}
help:
  vi: "Tên cũ được giữ lại và vẫn tìm được."
  en: "The former name is kept and stays findable."
group: people
parameters:
  person: Person
  name: {type: text, title: {vi: Tên mới, en: New name}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Person {id: row.person})
// part: renaming
RETURN row.n AS row, fact
