/*
title: {vi: "Thôn chưa có chi bộ", en: "Villages without a cell"}
help:
  vi: "Thôn mà trong ngày không chi bộ nào phụ trách, trực tiếp hay qua địa bàn, và số hộ của thôn."
  en: "Villages that no cell covers on the day, itself or through an area, and how many households they have."
group: villages
scope: territory
columns:
  village: Village
  area: Area
  households: {type: integer, title: {vi: Số hộ, en: Households}}
urgency: 1
*/
WITH village WHERE village IS NOT NULL
CALL (village) {
  // part: covering
  MATCH (organization)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(:Kind {cell: true})
  RETURN count(organization) AS cells
}
WITH village WHERE cells = 0
CALL (village) {
  // part: households
  RETURN count(household) AS households
}
OPTIONAL MATCH (village)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(area:Area)
RETURN village, area, households
ORDER BY village.sort, village.id
