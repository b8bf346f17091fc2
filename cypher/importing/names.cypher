// What things of some kinds are called, to find one that is meant.
MATCH (thing:Thing)
WHERE split(thing.key, '/')[0] IN $kinds
RETURN thing.name AS name, thing.code AS code
LIMIT 20000
