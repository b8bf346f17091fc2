/*
title: {vi: "Các hộ của một người phụ trách", en: "Households of a member"}
help:
  vi: "Hộ mà một người phụ trách trong ngày và qua nhóm hộ nào; ô trống là trực tiếp. Kể cả việc còn để mở của người đã thôi hoặc mất."
  en: "Households that a person is responsible for on the day, and through which group; empty where directly. What was left open by who has left or died is included."
group: members
scope: people
at: person
parameters: {person: Member}
columns:
  village: Village
  household: Household
  code: code
  group: {type: HouseholdGroup, title: {vi: Qua nhóm hộ, en: Through the group}}
*/
CALL (person) {
  MATCH (person)-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]->(household:Household)
  RETURN household, null AS group
  UNION
  MATCH (person)-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]->(group:HouseholdGroup)<-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]-(household:Household)
  RETURN household, group
}
OPTIONAL MATCH (household)-[i:IN WHERE i.since <= $as_of < i.until]->(village:Village)
RETURN village, household, household AS code, group
ORDER BY village.sort, village.id, household.sort, household.id, group.sort, group.id
