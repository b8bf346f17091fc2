MATCH (person:Person)-[m:MEMBER_OF WHERE m.since <= $day < m.until]->() WHERE person.died IS NULL
WITH person ORDER BY person.id LIMIT 1
MATCH (household:Household) WHERE household.since <= $day < household.until AND NOT EXISTS { (household)<-[:RESPONSIBLE_FOR]-() }
RETURN person.id AS person, household.id AS household
ORDER BY household LIMIT $count
