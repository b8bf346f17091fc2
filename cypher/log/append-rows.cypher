// Rows of a long entry that is about to be appended, in pieces.
UNWIND $pieces AS piece
CREATE (rows:ChangeRows) SET rows = piece
