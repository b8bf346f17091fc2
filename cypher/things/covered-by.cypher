// Who covers one thing on a day, itself or through what it belongs to or lies in: a household or group by people, of whom
// only living members count; a village or area by organizations.
MATCH (thing:Thing {key: $key})
CALL (thing) {
  MATCH (thing)<-[link:RESPONSIBLE_FOR|COVERS WHERE link.since <= $day < link.until]-(by)
  RETURN by, null AS through, link
  UNION
  MATCH (thing)-[b:BELONGS_TO WHERE b.since <= $day < b.until]->(through:HouseholdGroup)<-[link:RESPONSIBLE_FOR WHERE link.since <= $day < link.until]-(by)
  RETURN by, through, link
  UNION
  MATCH (thing) (()-[l:LIES_IN WHERE l.since <= $day < l.until]->())+ (through:Area)<-[link:COVERS WHERE link.since <= $day < link.until]-(by)
  RETURN by, through, link
}
RETURN by, through, link.since AS since,
       by:Organization OR ((by.died IS NULL OR $day < by.died) AND EXISTS { (by)-[m:MEMBER_OF WHERE m.since <= $day < m.until]->() }) AS counts
ORDER BY by.sort, by.key, through.sort, through.key, since
