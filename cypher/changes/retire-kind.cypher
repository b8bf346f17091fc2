/*
title: {vi: "Ngừng dùng loại hình", en: "Retire a kind of organization"}
help:
  vi: "Từ ngày này không dùng cho liên kết mới; nếu đang được dùng thì bị từ chối."
  en: "From that day no new link uses it; it is refused while one in force does."
group: vocabulary
parameters:
  kind: Kind
  on: {type: date, title: {vi: Ngừng từ ngày, en: Retired from}}
*/
UNWIND $rows AS row
MATCH (thing:Kind {id: row.kind}) WHERE thing.since < row.on < thing.until
RETURN row.n AS row, {thing: 'Kind', id: thing.id, set: {until: row.on}} AS fact
