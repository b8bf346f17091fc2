// One thing.
MATCH (thing:Thing {key: $key})
RETURN thing
