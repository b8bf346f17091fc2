/*
title: {vi: "Liên kết vượt ra ngoài ngày của một đầu", en: "Links past an end"}
help:
  vi: "Liên kết bắt đầu trước, hoặc còn sau khi một trong hai đầu của nó có hay kết thúc, như tổ chức trực thuộc nơi đã giải thể; bắt đầu đến ngày hỏi. Chỉ tổ chức cao nhất nhìn thấy."
  en: "Links that begin before one of their ends is there, or go on after it has ended, such as an organization that is part of one no more; begun by the day asked about. Only an organization at the top sees them."
group: quality
scope: everything
columns:
  start: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind, title: {vi: Từ, en: From}}
  link: link
  end: {type: Organization|Area|Village|Household|HouseholdGroup|Kind|Sector|Position, title: {vi: Đến, en: To}}
  since: {type: date, title: {vi: Liên kết từ, en: Link since}}
  until: {type: date, title: {vi: Liên kết đến, en: Link until}}
  thing: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind|Sector|Position, title: {vi: Đầu bị vượt, en: End passed}}
*/
// part: top
MATCH (start:Thing)-[link]->(end)
WHERE link.since <= $as_of
  AND (link.since < start.since OR link.since < end.since OR (type(link) <> 'SUCCEEDS' AND (link.until > start.until OR link.until > end.until)))
WITH start, link, end
UNWIND [start, end] AS thing
WITH start, link, end, thing
WHERE link.since < thing.since OR (type(link) <> 'SUCCEEDS' AND link.until > thing.until)
RETURN start, type(link) AS link, end, link.since AS since, link.until AS until, thing
ORDER BY start.sort, start.id, link, end.sort, end.id, since, thing.sort, thing.id
