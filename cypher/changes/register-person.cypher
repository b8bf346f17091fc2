/*
title: {vi: "Thêm người", en: "Register a person"}
group: people
registers: Person
parameters:
  id: {type: id, optional: true}
  name: {type: text, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã, en: Code}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {thing: 'Person', id: row.id, set: {name: row.name, code: row.code, since: row.on}} AS fact
