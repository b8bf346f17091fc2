/*
title: {vi: "Nhóm hộ chưa thuộc thôn nào", en: "Household groups in no village"}
help:
  vi: "Nhóm hộ trong ngày không thuộc thôn nào, và số hộ của nhóm; chỉ tổ chức cao nhất nhìn thấy. Nên xếp nhóm vào một thôn."
  en: "Household groups that lie in no village on the day, and how many households they have; only an organization at the top sees them. Place each in a village."
group: quality
scope: territory
columns:
  group: HouseholdGroup
  households: {type: integer, title: {vi: Số hộ, en: Households}}
urgency: 3
*/
WITH village WHERE village IS NULL
// part: groups
OPTIONAL MATCH (group)<-[belongs:BELONGS_TO WHERE belongs.since <= $as_of < belongs.until]-(household:Household)
WITH group, count(household) AS households
RETURN group, households
ORDER BY group.sort, group.id
