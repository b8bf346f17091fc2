// Links of some types that led from things and were taken away, with the changes that touched them.
UNWIND $keys AS key
MATCH (gone:Withdrawn {start: key}) WHERE gone.type IN $types
RETURN gone.key AS id, gone.type AS type, gone.start AS start, gone.end AS end, null AS position, gone.changes AS changes
