// Those few things into which others were merged.
MATCH (thing:Thing {merged: true})
RETURN properties(thing) AS image
