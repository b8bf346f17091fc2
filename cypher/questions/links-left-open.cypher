/*
title: {vi: "Chức vụ, phân công, liên hệ chưa kết thúc của người đã thôi, chuyển đi hoặc mất", en: "Posts, duties and contacts not ended of those who have left, moved on or died"}
help:
  vi: "Phân công, chức vụ, liên hệ, việc trưởng thôn chưa kết thúc của người đã thôi hoặc mất, và chức vụ ở tổ chức đã chuyển đi; từ ngày nào."
  en: "Duties, positions, contacts and headships still open of those who have left or died, positions in an organization that one left, and since when."
group: mending
scope: people
columns:
  person: Person
  link: link
  target: {type: Organization|Village|Household|HouseholdGroup, title: {vi: Với, en: With}}
  since: {type: date, title: {vi: Lẽ ra kết thúc từ, en: Should have ended on}}
urgency: 2
*/
WITH DISTINCT person
MATCH (person)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->(target) WHERE link.since <= $as_of < link.until
OPTIONAL MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of]->(o)
WITH person, link, target,
     max(CASE WHEN m.until <= $as_of THEN m.until END) AS left,
     sum(CASE WHEN $as_of < m.until THEN 1 ELSE 0 END) AS stays,
     max(CASE WHEN o.key = target.key AND m.until <= $as_of THEN m.until END) AS left_there,
     sum(CASE WHEN o.key = target.key AND $as_of < m.until THEN 1 ELSE 0 END) AS stays_there
WITH person, link, target, [
  CASE WHEN person.died <= $as_of THEN person.died END,
  CASE WHEN stays = 0 THEN left END,
  // Transferred, and the position in the organization that was left stayed open.
  CASE WHEN stays_there = 0 AND type(link) = 'HOLDS' THEN left_there END
] AS ends
WITH person, link, target, [day IN ends WHERE day IS NOT NULL] AS ends
WHERE size(ends) > 0
WITH person, link, target, reduce(first = ends[0], day IN ends | CASE WHEN day < first THEN day ELSE first END) AS first
RETURN person, type(link) AS link, target, CASE WHEN first > link.since THEN first ELSE link.since END AS since
ORDER BY person.sort, person.id, link, target.sort, target.id
