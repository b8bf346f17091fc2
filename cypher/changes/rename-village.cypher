/*
title: {vi: "Đổi tên thôn", en: "Rename a village"}
help:
  vi: "Tên cũ được giữ lại và vẫn tìm được."
  en: "The former name is kept and stays findable."
group: places
parameters:
  village: Village
  name: {type: text, title: {vi: Tên mới, en: New name}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Village {id: row.village})
// part: renaming
RETURN row.n AS row, fact
