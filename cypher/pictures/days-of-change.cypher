/*
title: {vi: Những ngày có thay đổi, en: Days on which something changed}
help:
  vi: "Mỗi ngày có điều bắt đầu hoặc thôi ở các tổ chức thuộc phạm vi trong ngày: tổ chức, cấp trên, loại hình, khối, địa bàn, đảng viên, chức vụ và việc phụ trách hộ."
  en: "Each day on which something begins or ends at the organizations within reach on the day: themselves, parents, kinds, sectors, territory, members, positions and duties."
group: structure
scope: organizations
columns:
  day: {type: date, title: {vi: Ngày, en: Day}}
  changes: {type: integer, title: {vi: Số thay đổi, en: Changes}}
*/
// part: lasting
UNWIND [since, until] AS day
WITH day WHERE day > date('0001-01-01') AND day < date('9999-12-31')
RETURN day, count(*) AS changes
ORDER BY day
