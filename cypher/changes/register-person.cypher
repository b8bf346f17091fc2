/*
title: {vi: "Thêm người", en: "Register a person"}
help:
  vi: "Người mới, chưa sinh hoạt ở đâu: kết nạp, nơi cư trú, chức vụ ghi bằng thao tác khác. Ai giống tên được nêu ra, để không ghi hai lần."
  en: "A new person, member nowhere yet: membership, residence and positions are recorded by other actions. Those of a like name are pointed out, so that nobody is recorded twice."
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
