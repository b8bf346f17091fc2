// Things that have one of these codes.
UNWIND $words AS word
MATCH (thing:Thing {code: word})
RETURN collect(properties(thing)) AS images
