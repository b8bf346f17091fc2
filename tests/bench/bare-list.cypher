UNWIND $rows AS row
MATCH (p:Person {id: row.person}), (h:Household {id: row.household})
CREATE (p)-[:RESPONSIBLE_FOR {id: row.id, since: row.since, until: row.until}]->(h)
