MATCH (p:Person {id: $person}), (h:Household {id: $household})
CREATE (p)-[:RESPONSIBLE_FOR {since: $since}]->(h)
CREATE (:BareLog {person: $person, household: $household, since: $since})
