/*
title: {vi: "Thôi cư trú", en: "End a residence"}
help:
  vi: "Phân công ở thôn cũ, việc trưởng thôn giao cho người nhận nếu có nêu; liên hệ nơi cư trú và phần còn lại theo điều đã chọn."
  en: "Duties in the old village and its headship go to the successor, if one is named; contact and the rest as chosen."
group: people
parameters:
  person: Person
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
  successor: {type: Member, optional: true, title: {vi: Người nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
example: {after: {start-residence: {}}}
*/
UNWIND $rows AS row
MATCH (gone:Person {id: row.person})-[ended:LIVES_IN]->(left) WHERE ended.since < row.on < ended.until
CALL (row, gone, ended, left) {
  RETURN {link: 'LIVES_IN', id: ended.id, start: gone.key, end: left.key, set: {until: row.on}} AS fact
  UNION ALL
  // part: resting-on-residence
  RETURN fact
}
RETURN row.n AS row, fact
