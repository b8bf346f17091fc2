// The undoes after a change, newest first, each with the change that it undid.
MATCH (change:Change)
WHERE change.number > $number AND change.action STARTS WITH 'undo '
RETURN change.number AS number, toInteger(split(change.action, ' ')[1]) AS undone
ORDER BY number DESC
