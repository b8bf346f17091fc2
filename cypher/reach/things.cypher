// Which of the named things are there, by key.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
RETURN thing.key AS key, 'Member' IN labels(thing) AS member
