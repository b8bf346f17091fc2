// What leads to or from things, with the last change of each: links, and for words of the vocabulary those that use them.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
CALL (thing) {
  MATCH (thing)-[link]-(other:Thing)
  RETURN link, other
  UNION
  WITH thing WHERE thing:Position
  MATCH (other:Person)-[link:HOLDS {position: thing.id}]->()
  RETURN link, other
  UNION
  WITH thing WHERE thing:Reason
  MATCH (other:Person)-[link:RESPONSIBLE_FOR {reason: thing.id}]->()
  RETURN link, other
}
RETURN key, thing.name AS name, other.key AS other, other.name AS other_name, link.id AS id, type(link) AS type, startNode(link).key AS start, endNode(link).key AS end, link.position AS position, link.changes AS changes
ORDER BY key, other, id
