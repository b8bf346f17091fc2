/*
title: {vi: "Người phụ trách, trưởng thôn hoặc liên hệ ở nơi mình không cư trú", en: "Responsible, head or contact where they do not live"}
help:
  vi: "Người phụ trách hộ, nhóm hộ hoặc làm trưởng ở thôn khác thôn mình cư trú, và liên hệ với tổ chức không phụ trách nơi cư trú."
  en: "People responsible for households or groups, or head, of another village than they live in, and contacts with an organization that does not cover where they live."
group: mending
scope: people
columns:
  person: Person
  home: {type: Village, title: {vi: Cư trú ở, en: Lives in}}
  link: link
  target: {type: Organization|Village|Household|HouseholdGroup, title: {vi: Với, en: With}}
urgency: 3
*/
WITH DISTINCT person WHERE person.died IS NULL OR $as_of < person.died
OPTIONAL MATCH (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->(home)
// Who has moved away to nowhere known bears all of it away from home.
WITH person, home WHERE home IS NOT NULL OR EXISTS { (person)-[lived:LIVES_IN WHERE lived.until <= $as_of]->() }
CALL (person, home) {
  MATCH (person)-[link:RESPONSIBLE_FOR WHERE link.since <= $as_of < link.until]->(target)-[i:IN WHERE i.since <= $as_of < i.until]->(village)
  WHERE home IS NULL OR village.key <> home.key
  RETURN link, target
  UNION ALL
  MATCH (person)-[link:HEADS WHERE link.since <= $as_of < link.until]->(target) WHERE home IS NULL OR target.key <> home.key
  RETURN link, target
  UNION ALL
  MATCH (person)-[link:KEEPS_CONTACT_WITH WHERE link.since <= $as_of < link.until]->(target)
  OPTIONAL MATCH (home) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-(covering:Organization)
  WITH link, target, collect(covering.id) AS coverings WHERE NOT target.id IN coverings
  RETURN link, target
}
RETURN person, home, type(link) AS link, target
ORDER BY person.sort, person.id, link, target.sort, target.id
