/*
title: {vi: "Thêm khối", en: "Register a sector"}
help:
  vi: "Thêm một khối để xếp tổ chức. Đảng viên của khối làm việc ngoài nơi cư trú mà không giữ mối liên hệ nơi cư trú thì được liệt kê."
  en: "One more sector that organizations can be in. Where its members work away from home, those who keep no contact where they live are listed."
group: vocabulary
registers: Sector
parameters:
  id: id
  name: {type: text, title: {vi: Tên tiếng Việt, en: Vietnamese name}}
  name_en: {type: text, title: {vi: Tên tiếng Anh, en: English name}}
  works_elsewhere: {type: boolean, title: {vi: Đảng viên làm việc ngoài nơi cư trú, en: Its members work away from where they live}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {thing: 'Sector', id: row.id, set: {name: row.name, name_en: row.name_en, works_elsewhere: row.works_elsewhere, since: row.on}} AS fact
