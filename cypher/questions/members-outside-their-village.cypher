/*
title: {vi: "Đảng viên phụ trách hộ ngoài thôn cư trú", en: "Members with households outside their village"}
help:
  vi: "Đảng viên phụ trách hộ ở thôn khác thôn mình cư trú: bao nhiêu hộ, trên tổng số hộ phụ trách; nhiều nhất trước."
  en: "Members responsible for households in another village than they live in: how many, of all they are responsible for; most first."
group: members
scope: people
columns:
  member: Member
  organization: Organization
  home: {type: Village, title: {vi: Cư trú ở, en: Lives in}}
  outside: {type: integer, title: {vi: Số hộ ở thôn khác, en: Households elsewhere}}
  households: {type: integer, title: {vi: Số hộ phụ trách, en: All households}}
*/
WITH person, organization WHERE organization IS NOT NULL
MATCH (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->(home:Village)
// part: cared-for
OPTIONAL MATCH (household)-[i:IN WHERE i.since <= $as_of < i.until]->(village:Village)
WITH person, organization, home, count(household) AS households,
     sum(CASE WHEN village.key <> home.key THEN 1 ELSE 0 END) AS outside
WHERE outside > 0
RETURN person AS member, organization, home, outside, households
ORDER BY outside DESC, member.sort, member.id
