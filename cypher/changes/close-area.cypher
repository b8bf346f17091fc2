/*
title: {vi: "Kết thúc địa bàn", en: "Close an area"}
help:
  vi: "Thôn, địa bàn bên trong, tổ chức phụ trách chuyển sang nơi tiếp nhận nếu có nêu; còn lại theo điều đã chọn."
  en: "Villages and areas in it, and who covers it, go to the successor, if one is named; the rest as chosen."
group: places
parameters:
  area: Area
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
  successor: {type: Area, optional: true, title: {vi: Nơi tiếp nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}}}
*/
UNWIND $rows AS row
MATCH (thing:Area {id: row.area}) WHERE thing.since < row.on < thing.until
// part: closing
RETURN row.n AS row, fact
