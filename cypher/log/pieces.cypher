// The rows of all entries, in pieces, oldest first.
MATCH (change:Change)
WITH change ORDER BY change.number
MATCH (rows:ChangeRows {change: change.number})
RETURN change.number AS number, rows
ORDER BY number, rows.piece
