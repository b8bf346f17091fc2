/*
title: {vi: "Đảng viên chưa rõ nơi cư trú", en: "Members without a residence"}
help:
  vi: "Đảng viên trong ngày không được ghi cư trú ở thôn nào."
  en: "Members for whom no village of residence is recorded on the day."
group: quality
scope: people
columns:
  member: Member
  organization: Organization
urgency: 3
*/
WITH person, organization
WHERE organization IS NOT NULL AND NOT EXISTS { (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->() }
RETURN person AS member, organization
ORDER BY member.sort, member.id
