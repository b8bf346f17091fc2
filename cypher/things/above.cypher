// What things hang below on a day, by which link and of which kind it is: where they lie or belong, who is responsible for them,
// what covers them. Of what lies above an organization only what is within reach, and of people only the living.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
CALL (thing) {
  MATCH (thing)-[link:IN|BELONGS_TO|LIES_IN|MEMBER_OF WHERE link.since <= $day < link.until]->(above:Thing)
  RETURN type(link) AS tie, above
  UNION
  MATCH (thing)<-[link:COVERS WHERE link.since <= $day < link.until]-(above:Organization)
  RETURN type(link) AS tie, above
  UNION
  MATCH (thing)<-[link:RESPONSIBLE_FOR WHERE link.since <= $day < link.until]-(above:Person WHERE above.died IS NULL OR $day < above.died)
  RETURN type(link) AS tie, above
  UNION
  MATCH (thing)-[link:PART_OF WHERE link.since <= $day < link.until]->(above:Organization)
  WHERE EXISTS { (above) (()-[p:PART_OF WHERE p.since <= $day < p.until]->())* (top:Organization WHERE top.id IN $within) }
  RETURN type(link) AS tie, above
}
OPTIONAL MATCH (above)-[k:OF_KIND WHERE k.since <= $day < k.until]->(kind:Kind)
RETURN thing.key AS below, tie, above, kind, kind.cell AS cell
ORDER BY below, above.sort, above.key, tie
