// The entries that touched a thing or one of its links, newest first; asked for as log/newest is.
CALL () {
  MATCH (thing:Thing {key: $thing})
  RETURN thing.changes AS changes
  UNION ALL
  MATCH (:Thing {key: $thing})-[link]-(:Thing)
  RETURN link.changes AS changes
  UNION ALL
  MATCH (gone:Withdrawn {key: $thing})
  RETURN gone.changes AS changes
  UNION ALL
  MATCH (gone:Withdrawn {start: $thing})
  RETURN gone.changes AS changes
  UNION ALL
  MATCH (gone:Withdrawn {end: $thing})
  RETURN gone.changes AS changes
}
UNWIND changes AS number
WITH DISTINCT number WHERE number < $before
MATCH (change:Change {number: number})
WHERE ($actor IS NULL OR change.head CONTAINS $actor)
  AND ($action IS NULL OR $action IN split(change.action, ', ') OR change.action STARTS WITH $action + ' ')
  AND ($since IS NULL OR change.time >= $since)
  AND ($until IS NULL OR change.time < $until)
RETURN change
ORDER BY change.number DESC
LIMIT $limit
