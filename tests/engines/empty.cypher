// In small transactions: one large deletion of linked nodes takes the embedded engine forty times as long.
// The schema stays, and so does the note of it.
MATCH (n) WHERE NOT n:Schema
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
