/*
title: {vi: "Ngừng dùng chức vụ", en: "Retire a position"}
help:
  vi: "Từ ngày này không dùng cho liên kết mới; nếu đang được dùng thì bị từ chối."
  en: "From that day no new link uses it; it is refused while one in force does."
group: vocabulary
parameters:
  position: Position
  on: {type: date, title: {vi: Ngừng từ ngày, en: Retired from}}
*/
UNWIND $rows AS row
MATCH (thing:Position {id: row.position}) WHERE thing.since < row.on < thing.until
RETURN row.n AS row, {thing: 'Position', id: thing.id, set: {until: row.on}} AS fact
