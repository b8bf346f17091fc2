/*
title: {vi: "Ghi nhận từ trần", en: "Record a death"}
help:
  vi: "Phân công, chức vụ vẫn để mở nhưng không còn được tính: hãy kết thúc hoặc giao lại."
  en: "Duties and positions stay open but count no longer: end them, or hand them over."
group: people
parameters:
  person: Person
  on: {type: date, title: {vi: Ngày đầu tiên sau khi mất, en: First day no longer alive}}
*/
UNWIND $rows AS row
MATCH (person:Person {id: row.person}) WHERE person.died IS NULL
RETURN row.n AS row, {thing: 'Person', id: person.id, set: {died: row.on}} AS fact
