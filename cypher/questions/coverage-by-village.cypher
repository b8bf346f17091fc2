/*
title: {vi: Tỷ lệ hộ có người phụ trách theo thôn, en: Coverage by village}
help:
  vi: "Mỗi thôn: số hộ, số hộ có đảng viên phụ trách, tỷ lệ; dòng không tên là các hộ chưa thuộc thôn nào."
  en: "For each village: its households, those covered, and the share; the row without a name is the households in no village."
group: coverage
scope: territory
columns:
  village: Village
  households: {type: integer, title: {vi: Số hộ, en: Households}}
  covered: {type: integer, title: {vi: Có người phụ trách, en: Covered}}
  share: {type: share, title: {vi: Tỷ lệ, en: Share}}
chart: {kind: share, x: village, y: [households, covered]}
*/
// In order before the counting, so that a page stops early.
WITH village ORDER BY village.sort, village.id
// part: coverage
WITH village, households, covered WHERE village IS NOT NULL OR households > 0
RETURN village, households, covered,
       CASE WHEN households > 0 THEN toFloat(covered) / households END AS share
