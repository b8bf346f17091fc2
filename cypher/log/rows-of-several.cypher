// The rows of several entries, in pieces.
UNWIND $numbers AS number
MATCH (rows:ChangeRows {change: number})
RETURN number, rows
ORDER BY number, rows.piece
