// One entry, its rows, or the last of many, in pieces, and the head that now points to it.
MATCH (head:LogHead {id: 'head'})
SET head.number = $entry.number, head.hash = $entry.hash
CREATE (change:Change) SET change = $entry
WITH change
UNWIND $pieces AS piece
CREATE (rows:ChangeRows) SET rows = piece
