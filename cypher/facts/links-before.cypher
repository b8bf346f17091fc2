// The images of links before they change.
UNWIND $links AS row
MATCH (:Thing {key: row.start})-[link]->(end) WHERE link.id = row.id
RETURN link.id AS id, properties(link) AS image
