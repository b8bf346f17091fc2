/*
title: {vi: Một thôn và người phụ trách hộ, en: A village and who looks after its households}
help:
  vi: "Mỗi hộ của thôn với đảng viên phụ trách trong ngày, trực tiếp hay qua nhóm hộ; hộ chưa có ai thì để trống."
  en: "Each household of the village with the member responsible on the day, directly or through a group; empty where there is none."
group: structure
scope: territory
at: village
parameters: {village: Village}
columns:
  village: Village
  household: Household
  group: HouseholdGroup
  member: Member
  organization: Organization
  since: {type: date, title: {vi: Phụ trách từ ngày, en: Responsible since}}
  joined: {type: date, title: {vi: Vào nhóm từ ngày, en: In the group since}}
  code: code
*/
OPTIONAL MATCH (village)<-[i:IN WHERE i.since <= $as_of < i.until]-(household:Household)
CALL (household) {
  OPTIONAL MATCH (household)<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(member:Person WHERE member.died IS NULL OR $as_of < member.died)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
  RETURN null AS group, member, organization, min(d.since) AS since, null AS joined
  UNION
  MATCH (household)-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]->(group:HouseholdGroup)<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(member:Person WHERE member.died IS NULL OR $as_of < member.died)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
  RETURN group, member, organization, min(d.since) AS since, min(b.since) AS joined
}
RETURN village, household, group, member, organization, since, joined, household AS code
ORDER BY member.sort, member.id, group.sort, group.id, household.sort, household.id
