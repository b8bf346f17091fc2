// The number of the last change that touched each thing or one of its links.
UNWIND $keys AS key
CALL (key) {
  MATCH (thing:Thing {key: key})
  RETURN last(thing.changes) AS number
  UNION ALL
  MATCH (:Thing {key: key})-[link]-(:Thing)
  RETURN last(link.changes) AS number
  UNION ALL
  MATCH (gone:Withdrawn {key: key})
  RETURN last(gone.changes) AS number
  UNION ALL
  MATCH (gone:Withdrawn {start: key})
  RETURN last(gone.changes) AS number
  UNION ALL
  MATCH (gone:Withdrawn {end: key})
  RETURN last(gone.changes) AS number
}
RETURN key, max(number) AS number
