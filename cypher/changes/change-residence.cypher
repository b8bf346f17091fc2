/*
title: {vi: "Chuyển nơi cư trú", en: "Change a residence"}
help:
  vi: "Phân công ở thôn cũ, việc trưởng thôn giao cho người nhận nếu có nêu; liên hệ nơi cư trú và phần còn lại theo điều đã chọn."
  en: "Duties in the old village and its headship go to the successor, if one is named; contact and the rest as chosen."
group: people
parameters:
  person: Person
  village: {type: Village, title: {vi: Thôn mới, en: New village}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
  successor: {type: Member, optional: true, title: {vi: Người nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
example: {after: {start-residence: {village: village-2}}}
*/
UNWIND $rows AS row
MATCH (gone:Person {id: row.person})-[now:LIVES_IN]->(left) WHERE now.since < row.on < now.until AND left.id <> row.village
CALL (row, gone, now, left) {
  WITH row, now, row.village_key AS to
  // part: moving
  RETURN fact
  UNION ALL
  // part: resting-on-residence
  RETURN fact
}
RETURN row.n AS row, fact
