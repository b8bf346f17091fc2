// Things by their keys.
UNWIND $words AS word
MATCH (thing:Thing {key: word})
RETURN properties(thing) AS image
