/*
title: {vi: "Sửa ngày mất, hoặc bỏ khi ghi nhầm", en: "Correct a death, or take it back"}
help:
  vi: "Dùng khi ngày mất đã ghi sai, hoặc người này còn sống. Việc đã kết thúc cùng ngày được mở lại riêng."
  en: "For a death on a wrong day, or of somebody who lives. What was ended that day is opened again by itself."
group: mending
parameters:
  person: Person
  right_died: {type: date, optional: true, title: {vi: Ngày đầu tiên sau khi mất, en: First day no longer alive}}
  alive: {type: boolean, optional: true, title: {vi: Còn sống, en: Is alive}}
either: [[right_died, alive]]
example: {after: {record-death: {}}, given: {alive: true}}
*/
UNWIND $rows AS row
MATCH (person:Person {id: row.person}) WHERE person.died <> row.right_died OR (row.alive AND person.died IS NOT NULL)
RETURN row.n AS row, {thing: 'Person', id: person.id, set: {died: row.right_died}, cleared: CASE WHEN row.alive THEN ['died'] ELSE [] END} AS fact
