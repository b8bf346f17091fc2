/*
message:
  vi: "{household} thuộc {village}, mà {group} thuộc {other} vào cùng ngày {day}: xếp cùng thôn trước"
  en: "{household} is in {village}, but {group} is in {other} on {day}: bring them into one village first"
watches: [BELONGS_TO, IN]
*/
UNWIND links AS touched
MATCH (touching:Thing {key: touched.start})
MATCH (touching) (()<-[:BELONGS_TO]-()){0,1} (household:Household)
MATCH (household)-[i:IN]->(village), (household)-[b:BELONGS_TO]->(group), (group)-[g:IN]->(other)
WHERE village.key <> other.key
WITH touched, household, village, group, other, i, b, g,
     reduce(first = i.since, d IN [b.since, g.since] | CASE WHEN d > first THEN d ELSE first END) AS day,
     reduce(last = i.until, d IN [b.until, g.until] | CASE WHEN d < last THEN d ELSE last END) AS last
WHERE day < last
RETURN touched.id AS fact, [household, group] AS about, {household: household.name, village: village.name, group: group.name, other: other.name, day: day} AS says, [i, b, g] AS others
