/*
title: {vi: "Thôi sinh hoạt tại tổ chức", en: "End a membership"}
help:
  vi: "Phân công, chức vụ, việc trưởng thôn giao cho người nhận nếu có nêu; còn lại theo điều đã chọn."
  en: "Duties, positions and headship go to the successor, if one is named; the rest as chosen."
group: people
parameters:
  person: Person
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
  successor: {type: Member, optional: true, title: {vi: Người nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
example: {after: {admit: {}}}
*/
UNWIND $rows AS row
MATCH (gone:Person {id: row.person})-[ended:MEMBER_OF]->(left) WHERE ended.since < row.on < ended.until
CALL (row, gone, ended, left) {
  RETURN {link: 'MEMBER_OF', id: ended.id, start: gone.key, end: left.key, set: {until: row.on}} AS fact
  UNION ALL
  // part: resting-on-membership
  RETURN fact
}
RETURN row.n AS row, fact
