/*
title: {vi: "Thôn chưa thuộc địa bàn nào", en: "Villages in no area"}
help:
  vi: "Thôn trong ngày không nằm trong địa bàn nào, và số hộ của thôn."
  en: "Villages that lie in no area on the day, and how many households they have."
group: quality
scope: territory
columns:
  village: Village
  households: {type: integer, title: {vi: Số hộ, en: Households}}
urgency: 3
*/
WITH village
WHERE village IS NOT NULL AND NOT EXISTS { (village)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->() }
CALL (village) {
  // part: households
  RETURN count(household) AS households
}
RETURN village, households
ORDER BY village.sort, village.id
