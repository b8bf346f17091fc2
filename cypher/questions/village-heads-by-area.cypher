/*
title: {vi: "Tỷ lệ trưởng thôn là đảng viên theo địa bàn", en: "Village heads who are members by area"}
help:
  vi: "Mỗi địa bàn, ở mọi cấp: số thôn, số trưởng thôn, số trưởng thôn là đảng viên và tỷ lệ; dòng không tên là các thôn không thuộc địa bàn nào."
  en: "For each area at any level: villages, village heads, those who are members, and their share; the row without a name is the villages in no area."
group: villages
scope: territory
columns:
  area: Area
  villages: {type: integer, title: {vi: Số thôn, en: Villages}}
  heads: {type: integer, title: {vi: Trưởng thôn, en: Heads}}
  members: {type: integer, title: {vi: Là đảng viên, en: Members}}
  share: {type: share, title: {vi: Tỷ lệ, en: Share}}
chart: {kind: share, x: area, y: [heads, members]}
*/
WITH village WHERE village IS NOT NULL
// part: head
CALL (village) {
  // part: areas
  RETURN collect(area) AS areas
}
UNWIND CASE WHEN size(areas) = 0 THEN [null] ELSE areas END AS area
WITH area, count(village) AS villages, count(head) AS heads, count(organization) AS members
RETURN area, villages, heads, members, CASE WHEN heads > 0 THEN toFloat(members) / heads END AS share
ORDER BY area.sort, area.id
