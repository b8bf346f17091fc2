/*
title: {vi: "Đổi mã người", en: "Give a person another code"}
help:
  vi: "Mã cũ được giữ lại và vẫn tìm được."
  en: "The former code is kept and stays findable."
group: people
parameters:
  person: Person
  code: {type: text, title: {vi: Mã mới, en: New code}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Person {id: row.person})
// part: recoding
RETURN row.n AS row, fact
