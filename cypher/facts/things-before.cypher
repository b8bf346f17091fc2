// The images of things before they change, in one list.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
RETURN collect(properties(thing)) AS images
