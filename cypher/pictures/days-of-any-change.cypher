/*
title: {vi: Những ngày có thay đổi ở bất cứ đâu, en: Days on which anything changed}
help:
  vi: "Như những ngày có thay đổi, cho mọi tổ chức, kể cả tổ chức chưa có hoặc đã thôi trong ngày."
  en: "Like the days on which something changed, of all organizations, those too that are not there yet or any more on the day."
group: structure
scope: everything
columns:
  day: {type: date, title: {vi: Ngày, en: Day}}
  changes: {type: integer, title: {vi: Số thay đổi, en: Changes}}
*/
MATCH (organization:Organization)
// part: lasting
UNWIND [since, until] AS day
WITH day WHERE day > date('0001-01-01') AND day < date('9999-12-31')
RETURN day, count(*) AS changes
ORDER BY day
