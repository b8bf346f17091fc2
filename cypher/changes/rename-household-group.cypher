/*
title: {vi: "Đổi tên nhóm hộ", en: "Rename a household group"}
help:
  vi: "Tên cũ được giữ lại và vẫn tìm được."
  en: "The former name is kept and stays findable."
group: households
parameters:
  group: HouseholdGroup
  name: {type: text, title: {vi: Tên mới, en: New name}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:HouseholdGroup {id: row.group})
// part: renaming
RETURN row.n AS row, fact
