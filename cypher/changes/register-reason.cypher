/*
title: {vi: "Thêm lý do", en: "Register a reason"}
help:
  vi: "Thêm một lý do để chọn khi phân công phụ trách hộ, nhóm hộ."
  en: "One more reason that can be chosen where a household or group is assigned."
group: vocabulary
registers: Reason
parameters:
  id: id
  name: {type: text, title: {vi: Tên tiếng Việt, en: Vietnamese name}}
  name_en: {type: text, title: {vi: Tên tiếng Anh, en: English name}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {thing: 'Reason', id: row.id, set: {name: row.name, name_en: row.name_en, since: row.on}} AS fact
