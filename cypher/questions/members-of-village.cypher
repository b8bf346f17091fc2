/*
title: {vi: "Đảng viên cư trú ở một thôn", en: "Members living in a village"}
help:
  vi: "Đảng viên cư trú ở thôn trong ngày, sinh hoạt ở tổ chức nào và phụ trách bao nhiêu hộ của thôn."
  en: "Members who live in the village on the day, the organization they belong to, and how many of the village's households they are responsible for."
group: villages
scope: territory
at: village
parameters: {village: Village}
columns:
  member: Member
  organization: Organization
  households: {type: integer, title: {vi: Số hộ của thôn, en: Households of the village}}
*/
MATCH (village)<-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]-(person:Person WHERE person.died IS NULL OR $as_of < person.died)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
// Of the village only: what a member who belongs elsewhere bears elsewhere is out of reach.
CALL (person, village) {
  // part: cared-for
  MATCH (household)-[i:IN WHERE i.since <= $as_of < i.until]->(village)
  RETURN count(household) AS households
}
RETURN person AS member, organization, households
ORDER BY member.sort, member.id
