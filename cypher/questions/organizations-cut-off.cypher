/*
title: {vi: "Tổ chức không còn cấp trên", en: "Organizations without the parent they had"}
help:
  vi: "Tổ chức trong ngày không trực thuộc đâu, mà trước đó đã trực thuộc một tổ chức; đến ngày nào."
  en: "Organizations that are part of nothing on the day and were part of another before; until when."
group: quality
scope: organizations
columns:
  organization: Organization
  above: {type: Organization, title: {vi: Từng trực thuộc, en: Was part of}}
  until: {type: date, title: {vi: Đến, en: Until}}
*/
WITH organization WHERE NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
MATCH (organization)-[was:PART_OF WHERE was.until <= $as_of]->(above)
WITH organization, above, was.until AS until ORDER BY until DESC, above.id
WITH organization, collect({above: above, until: until})[0] AS last
RETURN organization, last.above AS above, last.until AS until
ORDER BY organization.sort, organization.id
