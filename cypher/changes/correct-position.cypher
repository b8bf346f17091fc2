/*
title: {vi: "Sửa đặc điểm của chức vụ", en: "Correct the traits of a position"}
help:
  vi: "Đặc điểm đúng thay cho điều đã ghi, ở mọi ngày; để trống thì giữ nguyên."
  en: "What is right stands for all days; what is left out stays as it is."
group: mending
parameters:
  position: Position
  leads: {type: boolean, optional: true, title: {vi: Đứng đầu tổ chức, en: Leads the organization}}
  field: {type: choice, optional: true, title: {vi: Lĩnh vực, en: Field}, choices: {party: {vi: Đảng, en: party}, government: {vi: chính quyền, en: government}, front: {vi: Mặt trận, en: Front}, mass: {vi: đoàn thể, en: mass organisations}}}
example: {given: {leads: true}}
*/
UNWIND $rows AS row
MATCH (thing:Position {id: row.position})
WHERE thing.leads <> row.leads OR thing.field <> row.field
RETURN row.n AS row, {thing: 'Position', id: thing.id, set: {leads: row.leads, field: row.field}} AS fact
