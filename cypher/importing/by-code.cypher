// Things that have one of these codes.
UNWIND $words AS word
MATCH (thing:Thing {code: word})
RETURN properties(thing) AS image
