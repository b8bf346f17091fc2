/*
title: {vi: Hộ chưa có đảng viên phụ trách, en: Households with no assigned member}
help:
  vi: "Hộ mà trong ngày không đảng viên nào phụ trách, trực tiếp hay qua nhóm hộ, và từ ngày nào; của mọi thôn hoặc một thôn."
  en: "Households that no member is responsible for on the day, directly or through a group, and since when; of all villages or of one."
group: coverage
scope: territory
parameters:
  village: {type: Village, optional: true}
columns:
  village: Village
  household: Household
  code: code
  uncovered_since: {type: date, title: {vi: Chưa có người từ, en: Uncovered since}}
urgency: 1
*/
WITH village WHERE $village IS NULL OR village.id = $village
WITH village ORDER BY village.sort, village.id
CALL (village) {
  // part: uncovered
  RETURN household ORDER BY household.sort, household.id
}
// A household was covered on the days that duty, membership, life and group share; the last such span says since when it is not.
CALL (household) {
  MATCH (household)<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of]-(p:Person)-[m:MEMBER_OF WHERE m.since <= $as_of]->()
  WITH CASE WHEN d.since > m.since THEN d.since ELSE m.since END AS first,
       reduce(end = d.until, day IN [m.until, p.died] | CASE WHEN day < end THEN day ELSE end END) AS end
  WHERE first < end
  RETURN max(end) AS end_directly
}
CALL (household) {
  MATCH (household)-[b:BELONGS_TO WHERE b.since <= $as_of]->()<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of]-(p:Person)-[m:MEMBER_OF WHERE m.since <= $as_of]->()
  WITH reduce(first = d.since, day IN [m.since, b.since] | CASE WHEN day > first THEN day ELSE first END) AS first,
       reduce(end = d.until, day IN [m.until, p.died, b.until] | CASE WHEN day < end THEN day ELSE end END) AS end
  WHERE first < end
  RETURN max(end) AS end_through_group
}
RETURN village, household, household AS code,
       reduce(since = household.since, day IN [end_directly, end_through_group] | CASE WHEN day > since THEN day ELSE since END) AS uncovered_since
