/*
title: {vi: "Chuyển sinh hoạt đảng viên", en: "Transfer a member"}
help:
  vi: "Thôi sinh hoạt ở tổ chức cũ và sinh hoạt ở tổ chức mới từ cùng ngày; phân công phụ trách vẫn giữ nguyên. Chức vụ ở tổ chức cũ giao cho người nhận nếu có nêu, không thì theo điều đã chọn."
  en: "The old membership ends and the new one begins on the same day; duties go on as they are. Positions in the old organization go to the successor, if one is named, else as chosen."
group: people
parameters:
  person: Member
  organization: {type: Organization, title: {vi: Tổ chức mới, en: New organization}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
  successor: {type: Member, optional: true, title: {vi: Người nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
*/
UNWIND $rows AS row
MATCH (gone:Person {id: row.person})-[now:MEMBER_OF]->(old) WHERE now.since < row.on < now.until AND old.id <> row.organization
CALL (row, gone, now, old) {
  WITH row, now, row.organization_key AS to
  // part: moving
  RETURN fact
  UNION ALL
  MATCH (gone)-[link:HOLDS]->(old) WHERE link.until > row.on
  // part: resting
  RETURN fact
}
RETURN row.n AS row, fact
