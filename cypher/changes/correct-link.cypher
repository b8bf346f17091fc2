/*
title: {vi: "Sửa ngày hoặc nội dung của một liên kết", en: "Correct the days of a link, or what it says"}
help:
  vi: "Dùng khi đã ghi sai. Để liên kết đã kết thúc nhầm được mở lại, chọn mở lại. Khi nơi sinh hoạt, cư trú bắt đầu muộn hơn hoặc kết thúc sớm hơn, hãy nêu điều xảy ra với những gì dựa vào đó."
  en: "For what was recorded wrongly. A link that was ended by mistake is opened again by reopen. Of what rests on a membership or residence that begins later or ends earlier, say what becomes."
group: mending
parameters:
  link: {type: link, title: {vi: Loại liên kết, en: Type of link}}
  start: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind, title: {vi: Từ, en: From}}
  end: {type: Organization|Area|Village|Household|HouseholdGroup|Kind|Sector|Position, title: {vi: Đến, en: To}}
  since: {type: date, optional: true, title: {vi: Ngày bắt đầu đã ghi, en: First day as recorded}}
  right_since: {type: date, optional: true, title: {vi: Ngày bắt đầu đúng, en: Right first day}}
  right_until: {type: date, optional: true, title: {vi: Ngày kết thúc đúng, en: Right end}}
  position: {type: Position, optional: true, title: {vi: Chức vụ đã ghi, en: Position as recorded}}
  right_position: {type: Position, optional: true, title: {vi: Chức vụ đúng, en: Right position}}
  right_reason: {type: Reason, optional: true, title: {vi: Lý do đúng, en: Right reason}}
  right_seats: {type: integer, least: 1, optional: true, title: {vi: Số người đúng, en: Right number of seats}}
  clear: {type: choice, optional: true, title: {vi: Bỏ trống, en: Leave empty}, choices: {reason: {vi: lý do, en: the reason}}}
  reopen: {type: boolean, optional: true, title: {vi: Mở lại, en: Reopen}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: theo ngày đúng, en: goes by the right days}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
either: [[right_reason, clear], [right_until, reopen]]
nothing:
  vi: "không có liên kết như vậy từ ngày đó, hoặc không có gì để sửa: xem lại loại liên kết, hai đầu và ngày bắt đầu đã ghi (graphsvc history)"
  en: "there is no such link from that day, or nothing to correct: look at its type, its ends and the first day as recorded (graphsvc history)"
example: {after: {assign-duty: {}}, given: {link: RESPONSIBLE_FOR, start: Person/person-1, end: Household/household-1, since: 2020-01-01, right_since: 2020-02-01}}
*/
UNWIND $rows AS row
MATCH (start:Thing {key: row.start_key})-[link]->(end:Thing {key: row.end_key})
WHERE type(link) = row.link AND link.since = coalesce(row.since, date('0001-01-01')) AND (row.position IS NULL OR link.position = row.position)
WITH row, start, link, end, {
  since: coalesce(row.right_since, link.since),
  until: CASE WHEN row.reopen THEN date('9999-12-31') ELSE coalesce(row.right_until, link.until) END,
  position: CASE WHEN row.link = 'HOLDS' THEN coalesce(row.right_position, link.position) END,
  reason: CASE WHEN row.link = 'RESPONSIBLE_FOR' AND row.clear IS NULL THEN coalesce(row.right_reason, link.reason) END,
  seats: CASE WHEN row.link = 'HAS_SEATS' THEN coalesce(row.right_seats, link.seats) END
} AS right
WHERE right.since < right.until
  AND (right.since <> link.since OR right.until <> link.until OR right.position <> link.position OR coalesce(right.reason, '') <> coalesce(link.reason, '') OR right.seats <> link.seats)
WITH {n: row.n, link: row.link, clear: row.clear, rests: row.rests, successor_key: null,
  on: CASE WHEN right.until < link.until THEN right.until END,
  begun: link.since, begins: CASE WHEN right.since > link.since THEN right.since END
} AS row, start AS gone, link AS ended, end AS left, right
CALL (row, gone, ended, left, right) {
  RETURN {link: row.link, id: ended.id, start: gone.key, end: left.key, set: right, cleared: CASE WHEN row.clear IS NULL THEN [] ELSE [row.clear] END} AS fact
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
