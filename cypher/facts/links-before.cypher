// The images of links before they change, in one list.
UNWIND $links AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
MATCH (start)-[link]->(end) WHERE link.id = row.id
RETURN collect(properties(link)) AS images
