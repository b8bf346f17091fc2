/*
title: {vi: "Rút một liên kết ghi nhầm", en: "Withdraw a link that never was"}
help:
  vi: "Dùng khi liên kết chưa bao giờ có thật; nếu chỉ sai ngày, hãy sửa liên kết."
  en: "For a link that was never true; where only a day is wrong, correct the link."
group: mending
parameters:
  link: {type: text, title: {vi: Loại liên kết, en: Type of link}, help: {vi: "Ví dụ MEMBER_OF", en: "Such as MEMBER_OF"}}
  start: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind, title: {vi: Từ, en: From}}
  end: {type: Organization|Area|Village|Household|HouseholdGroup|Kind|Sector|Position, title: {vi: Đến, en: To}}
  since: {type: date, optional: true, title: {vi: Ngày bắt đầu đã ghi, en: First day as recorded}}
  position: {type: Position, optional: true, title: {vi: Chức vụ đã ghi, en: Position as recorded}}
*/
UNWIND $rows AS row
MATCH (start:Thing {key: row.start_key})-[link]->(end:Thing {key: row.end_key})
WHERE type(link) = row.link AND link.since = coalesce(row.since, date('0001-01-01')) AND (row.position IS NULL OR link.position = row.position)
RETURN row.n AS row, {link: type(link), id: link.id, start: start.key, end: end.key, withdrawn: true} AS fact
