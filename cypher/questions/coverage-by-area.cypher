/*
title: {vi: "Tỷ lệ hộ có người phụ trách theo địa bàn", en: "Coverage by area"}
help:
  vi: "Mỗi địa bàn, ở mọi cấp: số thôn thuộc phạm vi nằm trong đó, số hộ, số hộ có người phụ trách; dòng không tên là phần không thuộc địa bàn nào."
  en: "For each area at any level: the villages of the territory that lie in it, their households and those covered; the row without a name is what lies in no area."
group: coverage
scope: territory
columns:
  area: Area
  villages: {type: integer, title: {vi: Số thôn, en: Villages}}
  households: {type: integer, title: {vi: Số hộ, en: Households}}
  covered: {type: integer, title: {vi: Có người phụ trách, en: Covered}}
  share: {type: share, title: {vi: Tỷ lệ, en: Share}}
chart: {kind: share, x: area, y: [households, covered]}
*/
// part: coverage
CALL (village) {
  // part: areas
  RETURN collect(area) AS areas
}
UNWIND CASE WHEN size(areas) = 0 THEN [null] ELSE areas END AS area
WITH area, count(village) AS villages, sum(households) AS households, sum(covered) AS covered
WHERE villages > 0 OR households > 0
RETURN area, villages, households, covered,
       CASE WHEN households > 0 THEN toFloat(covered) / households END AS share
ORDER BY area.sort, area.id
