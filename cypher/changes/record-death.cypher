/*
title: {vi: "Ghi nhận từ trần", en: "Record a death"}
help:
  vi: "Phân công, chức vụ, việc trưởng thôn giao cho người nhận nếu có nêu; còn lại theo điều đã chọn. Nơi sinh hoạt, cư trú tự thôi tính."
  en: "Duties, positions and headship go to the successor, if one is named; the rest as chosen. Membership and residence count no longer by themselves."
group: people
parameters:
  person: Person
  on: {type: date, title: {vi: Ngày đầu tiên sau khi mất, en: First day no longer alive}}
  successor: {type: Member, optional: true, title: {vi: Người nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
*/
UNWIND $rows AS row
MATCH (gone:Person {id: row.person}) WHERE gone.died IS NULL
CALL (row, gone) {
  RETURN {thing: 'Person', id: gone.id, set: {died: row.on}} AS fact
  UNION ALL
  MATCH (gone)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->() WHERE link.until > row.on
  // part: resting
  RETURN fact
}
RETURN row.n AS row, fact
