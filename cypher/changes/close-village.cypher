/*
title: {vi: "Kết thúc thôn", en: "Close a village"}
help:
  vi: "Hộ, nhóm hộ, người cư trú, tổ chức phụ trách chuyển sang thôn tiếp nhận nếu có nêu, của người đã mất thì kết thúc; còn lại theo điều đã chọn. Việc trưởng thôn không chuyển theo, vì thôn tiếp nhận có trưởng thôn của mình."
  en: "Households, groups, residents and who covers it go to the successor, if one is named, and the residence of the dead ends; the rest as chosen. Its head does not go along, for the successor has its own."
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
