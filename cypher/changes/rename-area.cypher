/*
title: {vi: "Đổi tên địa bàn", en: "Rename an area"}
help:
  vi: "Tên cũ được giữ lại và vẫn tìm được."
  en: "The former name is kept and stays findable."
group: places
parameters:
  area: Area
  name: {type: text, title: {vi: Tên mới, en: New name}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Area {id: row.area})
// part: renaming
RETURN row.n AS row, fact
