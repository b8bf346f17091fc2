// Things of these names.
UNWIND $words AS word
MATCH (thing:Thing {name: word})
RETURN properties(thing) AS image
