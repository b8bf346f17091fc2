/*
title: {vi: "Quy định số người của chức vụ", en: "Set the seats of a position"}
help:
  vi: "Mỗi tổ chức thuộc loại hình ấy cần chừng ấy người giữ chức vụ; thiếu thì tính là chỗ trống. Đã có số khác thì bỏ số ấy từ cùng ngày."
  en: "Each organization of that kind should have so many in the position; what lacks counts as vacant. If another number is set, end that from the same day."
group: vocabulary
parameters:
  kind: Kind
  position: Position
  seats: {type: integer, least: 1, title: {vi: Số người, en: Seats}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'HAS_SEATS', start: 'Kind/' + row.kind, end: 'Position/' + row.position, set: {seats: row.seats, since: row.on}} AS fact
