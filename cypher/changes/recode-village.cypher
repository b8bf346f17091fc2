/*
title: {vi: "Đổi mã thôn", en: "Give a village another code"}
help:
  vi: "Mã cũ được giữ lại và vẫn tìm được."
  en: "The former code is kept and stays findable."
group: places
parameters:
  village: Village
  code: {type: text, title: {vi: Mã mới, en: New code}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Village {id: row.village})
// part: recoding
RETURN row.n AS row, fact
