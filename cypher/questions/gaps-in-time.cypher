/*
title: {vi: "Khoảng trống giữa hai nơi", en: "Gaps in time"}
help:
  vi: "Ai, gì đã rời một nơi rồi đến ngày hỏi mới có nơi khác sau một thời gian không ở đâu: cấp trên, nơi sinh hoạt, nơi cư trú, thôn, địa bàn."
  en: "Who or what left a place and had the next one only after some time in none, up to the day asked about: parent, membership, residence, village, area."
group: quality
scope: named
columns:
  thing: {type: Organization|Area|Village|Household|HouseholdGroup|Person, title: {vi: Đối tượng, en: Thing}}
  link: link
  before: {type: Organization|Area|Village, title: {vi: Trước đó, en: Before}}
  left: {type: date, title: {vi: Rời ngày, en: Left on}}
  after: {type: Organization|Area|Village, title: {vi: Sau đó, en: After}}
  came: {type: date, title: {vi: Đến ngày, en: Came on}}
*/
CALL (organization) {
  // part: organizations
  RETURN below AS thing
  UNION
  // part: people
  RETURN person AS thing
  UNION
  // part: areas-within
  RETURN area AS thing
  UNION
  // part: territory
  // part: places
  RETURN thing
}
WITH DISTINCT thing
MATCH (thing)-[one:PART_OF|MEMBER_OF|LIVES_IN|LIES_IN|IN]->(before) WHERE one.until <= $as_of
MATCH (thing)-[next:PART_OF|MEMBER_OF|LIVES_IN|LIES_IN|IN]->(after)
WHERE type(next) = type(one) AND one.until < next.since <= $as_of
  AND NOT EXISTS { (thing)-[between:PART_OF|MEMBER_OF|LIVES_IN|LIES_IN|IN WHERE between.since < next.since AND one.until < between.until AND type(between) = type(one)]->() }
RETURN thing, type(one) AS link, before, one.until AS left, after, next.since AS came
ORDER BY thing.sort, thing.id, link, left, before.sort, before.id, after.sort, after.id
