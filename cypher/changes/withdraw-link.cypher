/*
title: {vi: "Rút một liên kết ghi nhầm", en: "Withdraw a link that never was"}
help:
  vi: "Dùng khi liên kết chưa bao giờ có thật; nếu chỉ sai ngày, hãy sửa liên kết."
  en: "For a link that was never true; where only a day is wrong, correct the link."
group: mending
parameters:
  link: {type: link, title: {vi: Loại liên kết, en: Type of link}}
  start: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind, title: {vi: Từ, en: From}}
  end: {type: Organization|Area|Village|Household|HouseholdGroup|Kind|Sector|Position, title: {vi: Đến, en: To}}
  since: {type: date, optional: true, title: {vi: Ngày bắt đầu đã ghi, en: First day as recorded}}
  position: {type: Position, optional: true, title: {vi: Chức vụ đã ghi, en: Position as recorded}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
nothing:
  vi: "không có liên kết như vậy từ ngày đó: xem lại loại liên kết, hai đầu và ngày bắt đầu đã ghi (graphsvc history)"
  en: "there is no such link from that day: look at its type, its ends and the first day as recorded (graphsvc history)"
example: {after: {assign-duty: {}}, given: {link: RESPONSIBLE_FOR, start: Person/person-1, end: Household/household-1, since: 2020-01-01}}
*/
UNWIND $rows AS row
MATCH (start:Thing {key: row.start_key})-[link]->(end:Thing {key: row.end_key})
WHERE type(link) = row.link AND link.since = coalesce(row.since, date('0001-01-01')) AND (row.position IS NULL OR link.position = row.position)
WITH {n: row.n, link: row.link, rests: row.rests, successor_key: null, on: link.since} AS row, start AS gone, link AS ended, end AS left
CALL (row, gone, ended, left) {
  RETURN {link: row.link, id: ended.id, start: gone.key, end: left.key, withdrawn: true} AS fact
  UNION ALL
  WITH row, gone WHERE row.link = 'MEMBER_OF'
  // part: resting-on-membership
  RETURN fact
  UNION ALL
  WITH row, gone, left WHERE row.link = 'LIVES_IN'
  // part: resting-on-residence
  RETURN fact
}
RETURN row.n AS row, fact
