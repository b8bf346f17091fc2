/*
title: {vi: "Đổi mã địa bàn", en: "Give an area another code"}
help:
  vi: "Mã cũ được giữ lại và vẫn tìm được."
  en: "The former code is kept and stays findable."
group: places
parameters:
  area: Area
  code: {type: text, title: {vi: Mã mới, en: New code}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Area {id: row.area})
// part: recoding
RETURN row.n AS row, fact
