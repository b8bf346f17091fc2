/*
title: {vi: "Thêm chức vụ", en: "Register a position"}
help:
  vi: "Thêm một chức vụ để bổ nhiệm; ai giữ, và cần bao nhiêu người, ghi bằng thao tác khác."
  en: "One more position that people can be appointed to; who holds it, and how many should, is said by other actions."
group: vocabulary
registers: Position
parameters:
  id: id
  name: {type: text, title: {vi: Tên tiếng Việt, en: Vietnamese name}}
  name_en: {type: text, title: {vi: Tên tiếng Anh, en: English name}}
  leads: {type: boolean, title: {vi: Đứng đầu tổ chức, en: Leads the organization}}
  field: {type: choice, title: {vi: Lĩnh vực, en: Field}, choices: {party: {vi: Đảng, en: party}, government: {vi: chính quyền, en: government}, front: {vi: Mặt trận, en: Front}, mass: {vi: đoàn thể, en: mass organisations}}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {thing: 'Position', id: row.id, set: {name: row.name, name_en: row.name_en, leads: row.leads, field: row.field, since: row.on}} AS fact
