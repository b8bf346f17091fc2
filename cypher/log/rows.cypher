// The rows of one entry, in pieces.
MATCH (rows:ChangeRows {change: $number})
RETURN rows
ORDER BY rows.piece
