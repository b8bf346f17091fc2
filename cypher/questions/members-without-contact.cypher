/*
title: {vi: "Đảng viên công tác chưa giữ mối liên hệ nơi cư trú", en: "Members without contact where they live"}
help:
  vi: "Đảng viên thuộc khối công tác nơi khác chưa giữ mối liên hệ với tổ chức phụ trách thôn mình cư trú; ô trống là chưa rõ nơi cư trú."
  en: "Members of sectors that work elsewhere who keep no contact with an organization that covers the village where they live; empty where that is not known."
group: members
scope: organizations
columns:
  member: Member
  organization: Organization
  sector: Sector
  home: {type: Village, title: {vi: Cư trú ở, en: Lives in}}
urgency: 2
*/
// In order before the looking, so that a page stops early.
WITH organization ORDER BY organization.sort, organization.id
// part: sector
WITH organization, sector WHERE sector.works_elsewhere
CALL (organization) {
  // part: members
  RETURN person ORDER BY person.sort, person.id
}
OPTIONAL MATCH (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->(village:Village)
CALL (person, village) {
  // part: covering
  MATCH (person)-[k:KEEPS_CONTACT_WITH WHERE k.since <= $as_of < k.until]->(organization)
  RETURN count(k) AS contacts
}
WITH person, organization, sector, village WHERE contacts = 0
RETURN person AS member, organization, sector, village AS home
