// Things by their keys.
UNWIND $words AS word
MATCH (thing:Thing {key: word})
RETURN collect(properties(thing)) AS images
