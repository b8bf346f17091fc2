// Entries after a number, oldest first, without their rows.
MATCH (change:Change) WHERE change.number > $after
RETURN change
ORDER BY change.number
