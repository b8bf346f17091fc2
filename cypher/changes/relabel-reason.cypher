/*
title: {vi: "Đặt lại tên lý do", en: "Relabel a reason"}
help:
  vi: "Tên mới thay tên cũ ở mọi ngày; để trống tên nào thì tên đó giữ nguyên."
  en: "The new name stands for all days; a name left out stays as it is."
group: vocabulary
parameters:
  reason: Reason
  name: {type: text, optional: true, title: {vi: Tên tiếng Việt, en: Vietnamese name}}
  name_en: {type: text, optional: true, title: {vi: Tên tiếng Anh, en: English name}}
example: {given: {name: Tên mới}}
*/
UNWIND $rows AS row
MATCH (thing:Reason {id: row.reason})
// part: relabelling
RETURN row.n AS row, fact
