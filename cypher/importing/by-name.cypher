// Things of these names.
UNWIND $words AS word
MATCH (thing:Thing {name: word})
RETURN collect(properties(thing)) AS images
