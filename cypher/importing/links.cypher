// The links of these types that lead from these things, with what they lead to.
UNWIND $words AS word
MATCH (thing:Thing {key: word})-[link]->(other:Thing)
WHERE type(link) IN $types
RETURN thing.key AS start, type(link) AS type, other.key AS end, link.since AS since, link.until AS until, link.position AS position, link.reason AS reason
