/*
title: {vi: "Kết thúc nhóm hộ", en: "Close a household group"}
help:
  vi: "Các hộ và phân công phụ trách chuyển sang nhóm tiếp nhận nếu có nêu, phân công của người đã mất thì kết thúc; còn lại, kể cả phân công của người không còn sinh hoạt, theo điều đã chọn."
  en: "Its households and the duties towards it go to the successor, if one is named, and duties of the dead end; the rest, also the duty of who is no member any longer, as chosen."
group: households
parameters:
  group: HouseholdGroup
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
  successor: {type: HouseholdGroup, optional: true, title: {vi: Nơi tiếp nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}}}
*/
UNWIND $rows AS row
MATCH (thing:HouseholdGroup {id: row.group}) WHERE thing.since < row.on < thing.until
// part: closing
RETURN row.n AS row, fact
