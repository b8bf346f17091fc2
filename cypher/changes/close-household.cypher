/*
title: {vi: "Kết thúc hộ", en: "Close a household"}
help:
  vi: "Phân công phụ trách hộ kết thúc cùng ngày khi chọn như vậy."
  en: "Duties towards it end that day, where so chosen."
group: households
parameters:
  household: Household
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}}}
*/
UNWIND $rows AS row
MATCH (thing:Household {id: row.household}) WHERE thing.since < row.on < thing.until
// part: closing
RETURN row.n AS row, fact
