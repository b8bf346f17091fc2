// What had been taken away comes back: the changes that touched it, which it is given again.
UNWIND $keys AS key
MATCH (gone:Withdrawn {key: key})
WITH gone, gone.key AS key, gone.changes AS changes
DELETE gone
RETURN key, changes
