/*
title: {vi: "Hộ cần kiểm tra lại người phụ trách", en: "Households whose responsible members are to be checked"}
help:
  vi: "Hộ có người phụ trách đã thôi sinh hoạt, đã mất, hoặc cư trú ngoài địa bàn mà thôn của hộ nằm trong; mỗi người một dòng, kèm lý do."
  en: "Households with a responsible person who is no longer a member, has died, or lives outside the area in which the household's village lies; a row for each person, with the reasons."
group: mending
scope: territory
columns:
  village: Village
  household: Household
  person: {type: Person, title: {vi: Người phụ trách, en: Responsible}}
  left: {type: boolean, title: {vi: Đã thôi sinh hoạt, en: No longer a member}}
  died: {type: boolean, title: {vi: Đã mất, en: Has died}}
  away: {type: boolean, title: {vi: Cư trú nơi khác, en: Lives elsewhere}}
urgency: 1
*/
// part: households
// part: responsible
WITH village, household, person, coalesce(person.died <= $as_of, false) AS died
OPTIONAL MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
OPTIONAL MATCH (village)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(area:Area)
OPTIONAL MATCH (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->(:Village)-[n:LIES_IN WHERE n.since <= $as_of < n.until]->(home_area:Area)
// Who lives in a village of no area, or has moved away to nowhere known, is outside; of whom no residence was ever known, nothing is said.
WITH village, household, person, died, organization IS NULL AS left,
     NOT died AND area IS NOT NULL AND (home_area IS NULL OR home_area.key <> area.key)
       AND EXISTS { (person)-[lived:LIVES_IN WHERE lived.since <= $as_of]->() } AS away
WHERE left OR died OR away
RETURN village, household, person, left, died, away
ORDER BY village.sort, village.id, household.sort, household.id, person.sort, person.id
