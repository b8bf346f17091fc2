// More rows of the entry that was just appended, in pieces.
UNWIND $pieces AS piece
CREATE (rows:ChangeRows) SET rows = piece
