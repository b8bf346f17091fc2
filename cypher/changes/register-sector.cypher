/*
title: {vi: "Thêm khối", en: "Register a sector"}
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
