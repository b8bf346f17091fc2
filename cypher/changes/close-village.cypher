/*
title: {vi: "Kết thúc thôn", en: "Close a village"}
help:
  vi: "Hộ, nhóm hộ, người cư trú chuyển sang thôn tiếp nhận nếu có nêu; còn lại theo điều đã chọn."
  en: "Households, groups and residents go to the successor, if one is named; the rest as chosen."
group: places
parameters:
  village: Village
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
  successor: {type: Village, optional: true, title: {vi: Nơi tiếp nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}}}
*/
UNWIND $rows AS row
MATCH (thing:Village {id: row.village}) WHERE thing.since < row.on < thing.until
// part: closing
RETURN row.n AS row, fact
