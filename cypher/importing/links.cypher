// The links of these types that lead from these things, with what they lead to, in one list.
UNWIND $words AS word
MATCH (thing:Thing {key: word})-[link]->(other:Thing)
WHERE type(link) IN $types
RETURN collect([thing.key, other.key, link.since, link.until, link.position, link.reason]) AS links
