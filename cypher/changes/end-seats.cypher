/*
title: {vi: "Bỏ quy định số người", en: "End the seats of a position"}
help:
  vi: "Chỗ trống của chức vụ này thôi được tính ở loại hình ấy; ai đang giữ vẫn giữ. Đổi số người thì bỏ số cũ rồi quy định số mới từ cùng ngày."
  en: "Vacancies of the position no longer count for that kind; whoever holds it goes on. For another number, end this one and set the new one from the same day."
group: vocabulary
parameters:
  kind: Kind
  position: Position
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {set-seats: {}}}
*/
UNWIND $rows AS row
MATCH (start:Kind {id: row.kind})-[link:HAS_SEATS]->(end:Position {id: row.position}) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'HAS_SEATS', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
