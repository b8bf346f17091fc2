/*
title: {vi: "Đổi mã nhóm hộ", en: "Give a household group another code"}
help:
  vi: "Mã cũ được giữ lại và vẫn tìm được."
  en: "The former code is kept and stays findable."
group: households
parameters:
  group: HouseholdGroup
  code: {type: text, title: {vi: Mã mới, en: New code}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:HouseholdGroup {id: row.group})
// part: recoding
RETURN row.n AS row, fact
