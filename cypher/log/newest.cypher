// Entries of the log, newest first, as log/entries has them. Numbers have no gap: each is looked up, from the newest down,
// until there are enough, for to sort a long log takes seconds.
MATCH (head:LogHead {id: 'head'})
WITH CASE WHEN $before <= head.number THEN $before - 1 ELSE coalesce(head.number, 0) END AS newest
UNWIND range(newest, 1, -1) AS number
MATCH (change:Change {number: number})
WHERE ($actor IS NULL OR change.head CONTAINS $actor)
  AND ($action IS NULL OR $action IN split(change.action, ', ') OR change.action STARTS WITH $action + ' ')
  AND ($since IS NULL OR change.time >= $since)
  AND ($until IS NULL OR change.time < $until)
RETURN change
LIMIT $limit
