// The images of things before they change.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
RETURN key, properties(thing) AS image
