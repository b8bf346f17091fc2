/*
title: {vi: "Đảng viên chưa rõ nơi cư trú", en: "Members without a residence"}
help:
  vi: "Đảng viên trong ngày không được ghi cư trú ở thôn nào."
  en: "Members for whom no village of residence is recorded on the day."
group: quality
scope: organizations
columns:
  member: Member
  organization: Organization
urgency: 3
*/
// In order before the looking, so that a page stops early.
WITH organization ORDER BY organization.sort, organization.id
CALL (organization) {
  // part: members
  RETURN person ORDER BY person.sort, person.id
}
WITH organization, person
WHERE NOT EXISTS { (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->() }
RETURN person AS member, organization
