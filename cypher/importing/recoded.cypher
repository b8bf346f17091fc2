// Those few things that once had another code.
MATCH (thing:Thing {recoded: true})
RETURN properties(thing) AS image
