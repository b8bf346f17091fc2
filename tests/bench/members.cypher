// The members who live on a day, each with the households that they ever answered for.
MATCH (person:Person)-[m:MEMBER_OF WHERE m.since <= $day < m.until]->() WHERE person.died IS NULL
OPTIONAL MATCH (person)-[:RESPONSIBLE_FOR]->(taken:Household)
RETURN person.id AS person, collect(taken.id) AS taken
ORDER BY person
