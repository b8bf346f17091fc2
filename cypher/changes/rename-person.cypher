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
MATCH (thing:Person {id: row.person}) WHERE thing.name <> row.name
RETURN row.n AS row, {thing: 'Person', id: thing.id, set: {
  name: row.name,
  former_names: coalesce(thing.former_names, []) + [thing.name],
  former_names_until: coalesce(thing.former_names_until, []) + [row.on]
}} AS fact
