/*
title: {vi: "Đổi tên hộ", en: "Rename a household"}
help:
  vi: "Tên cũ được giữ lại và vẫn tìm được."
  en: "The former name is kept and stays findable."
group: households
parameters:
  household: Household
  name: {type: text, title: {vi: Tên mới, en: New name}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Household {id: row.household})
// part: renaming
RETURN row.n AS row, fact
