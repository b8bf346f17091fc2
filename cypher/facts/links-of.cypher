// The links of things, with the last change of each.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})-[link]-(other:Thing)
RETURN key, thing.name AS name, link.id AS id, type(link) AS type, other.key AS other, other.name AS other_name, last(link.changes) AS change
ORDER BY key, other, id
