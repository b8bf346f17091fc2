/*
title: {vi: "Đổi mã hộ", en: "Give a household another code"}
help:
  vi: "Mã cũ được giữ lại và vẫn tìm được."
  en: "The former code is kept and stays findable."
group: households
parameters:
  household: Household
  code: {type: text, title: {vi: Mã mới, en: New code}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Household {id: row.household})
// part: recoding
RETURN row.n AS row, fact
