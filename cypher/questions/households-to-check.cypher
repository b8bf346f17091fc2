/*
title: {vi: "Hộ cần kiểm tra lại người phụ trách", en: "Households whose responsible members are to be checked"}
help:
  vi: "Hộ có người phụ trách đã thôi sinh hoạt, đã mất, hoặc từng cư trú trong địa bàn mà thôn của hộ nằm trong nhưng nay đã chuyển đi; mỗi người một dòng, kèm lý do; người đã thôi hoặc đã mất đứng trước."
  en: "Households with a responsible person who is no longer a member, has died, or once lived in the area in which the household's village lies and has moved out of it; a row for each person, with the reasons; those who left or died first."
group: mending
scope: territory
columns:
  village: Village
  household: Household
  person: {type: Person, title: {vi: Người phụ trách, en: Responsible}}
  left: {type: boolean, title: {vi: Đã thôi sinh hoạt, en: No longer a member}}
  died: {type: boolean, title: {vi: Đã mất, en: Has died}}
  moved: {type: boolean, title: {vi: Đã chuyển đi nơi khác, en: Has moved away}}
urgency: 1
*/
// part: households
// part: responsible
WITH village, household, person, coalesce(person.died <= $as_of, false) AS died
OPTIONAL MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
OPTIONAL MATCH (village)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(area:Area)
// Who never lived there was assigned from elsewhere on purpose: the question is whose place has changed.
WITH village, household, person, died, organization IS NULL AS left,
     NOT died AND area IS NOT NULL
       AND EXISTS { (person)-[lived:LIVES_IN WHERE lived.until <= $as_of]->(:Village)-[n:LIES_IN WHERE n.since < lived.until <= n.until]->(area) }
       AND NOT EXISTS { (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->(:Village)-[n:LIES_IN WHERE n.since <= $as_of < n.until]->(area) } AS moved
WHERE left OR died OR moved
RETURN village, household, person, left, died, moved
ORDER BY CASE WHEN left OR died THEN 1 ELSE 2 END, village.sort, village.id, household.sort, household.id, person.sort, person.id
