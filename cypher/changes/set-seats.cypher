/*
title: {vi: "Quy định số người của chức vụ", en: "Set the seats of a position"}
group: vocabulary
parameters:
  kind: Kind
  position: Position
  seats: {type: integer, least: 1, title: {vi: Số người, en: Seats}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'HAS_SEATS', start: 'Kind/' + row.kind, end: 'Position/' + row.position, set: {seats: row.seats, since: row.on}} AS fact
