// Entries of the log, oldest first, without their rows; what is null asks nothing.
MATCH (change:Change)
WHERE change.number > $after
  AND ($actor IS NULL OR change.head CONTAINS $actor)
  AND ($action IS NULL OR $action IN split(change.action, ', ') OR change.action STARTS WITH $action + ' ')
  AND ($since IS NULL OR change.time >= $since)
  AND ($until IS NULL OR change.time < $until)
RETURN change
ORDER BY change.number
