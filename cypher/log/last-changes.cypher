// The number of the last change that touched each thing or one of its links; of a word of the vocabulary, that touched
// its seats, not the things that use it.
UNWIND $keys AS key
WITH key, split(key, '/')[0] IN ['Kind', 'Sector', 'Position', 'Reason'] AS word
CALL (key, word) {
  MATCH (thing:Thing {key: key})
  RETURN last(thing.changes) AS number
  UNION ALL
  MATCH (:Thing {key: key})-[link]-(:Thing)
  WHERE NOT word OR type(link) = 'HAS_SEATS'
  RETURN last(link.changes) AS number
  UNION ALL
  MATCH (gone:Withdrawn {key: key})
  RETURN last(gone.changes) AS number
  UNION ALL
  MATCH (gone:Withdrawn {start: key})
  RETURN last(gone.changes) AS number
  UNION ALL
  MATCH (gone:Withdrawn {end: key})
  WHERE NOT word OR gone.start STARTS WITH 'Kind/'
  RETURN last(gone.changes) AS number
}
RETURN key, max(number) AS number
