// The rows of all entries, in pieces, oldest first; those of no entry too.
MATCH (rows:ChangeRows)
RETURN rows.change AS number, rows
ORDER BY number, rows.piece
