// The images of links before they change.
UNWIND $links AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
MATCH (start)-[link]->(end) WHERE link.id = row.id
RETURN link.id AS id, properties(link) AS image
