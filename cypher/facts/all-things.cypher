// Every thing, for the digest and for export.
MATCH (thing:Thing)
RETURN properties(thing) AS image
