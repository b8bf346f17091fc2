/*
title: {vi: "Sửa ngày hoặc nội dung của một liên kết", en: "Correct the days of a link, or what it says"}
help:
  vi: "Dùng khi đã ghi sai. Để liên kết đã kết thúc nhầm được mở lại, chọn mở lại."
  en: "For what was recorded wrongly. A link that was ended by mistake is opened again by reopen."
group: mending
parameters:
  link: {type: text, title: {vi: Loại liên kết, en: Type of link}, help: {vi: "Ví dụ MEMBER_OF", en: "Such as MEMBER_OF"}}
  start: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind, title: {vi: Từ, en: From}}
  end: {type: Organization|Area|Village|Household|HouseholdGroup|Kind|Sector|Position, title: {vi: Đến, en: To}}
  since: {type: date, optional: true, title: {vi: Ngày bắt đầu đã ghi, en: First day as recorded}}
  right_since: {type: date, optional: true, title: {vi: Ngày bắt đầu đúng, en: Right first day}}
  right_until: {type: date, optional: true, title: {vi: Ngày kết thúc đúng, en: Right end}}
  position: {type: Position, optional: true, title: {vi: Chức vụ đã ghi, en: Position as recorded}}
  right_position: {type: Position, optional: true, title: {vi: Chức vụ đúng, en: Right position}}
  right_reason: {type: Reason, optional: true, title: {vi: Lý do đúng, en: Right reason}}
  right_seats: {type: integer, least: 1, optional: true, title: {vi: Số người đúng, en: Right number of seats}}
  reopen: {type: boolean, optional: true, title: {vi: Mở lại, en: Reopen}}
*/
UNWIND $rows AS row
MATCH (start:Thing {key: row.start_key})-[link]->(end:Thing {key: row.end_key})
WHERE type(link) = row.link AND link.since = coalesce(row.since, date('0001-01-01')) AND (row.position IS NULL OR link.position = row.position)
WITH row, start, link, end,
     coalesce(row.right_since, link.since) AS since,
     CASE WHEN row.reopen THEN date('9999-12-31') ELSE coalesce(row.right_until, link.until) END AS until
WITH row, start, link, end, since, until, {
  position: CASE WHEN type(link) = 'HOLDS' THEN row.right_position END,
  reason: CASE WHEN type(link) = 'RESPONSIBLE_FOR' THEN row.right_reason END,
  seats: CASE WHEN type(link) = 'HAS_SEATS' THEN row.right_seats END
} AS right
WHERE since < until
  AND (since <> link.since OR until <> link.until OR link.position <> right.position OR coalesce(link.reason, '') <> right.reason OR link.seats <> right.seats)
RETURN row.n AS row, {link: type(link), id: link.id, start: start.key, end: end.key, set: {since: since, until: until, position: right.position, reason: right.reason, seats: right.seats}} AS fact
