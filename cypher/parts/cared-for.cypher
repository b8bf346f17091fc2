/*
title: {vi: Các hộ mà một người phụ trách, en: The households that a person is responsible for}
over: person
rows: {household: household}
*/
MATCH (person)-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]->(household:Household)
RETURN household
UNION
MATCH (person)-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]->(:HouseholdGroup)<-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]-(household:Household)
RETURN household
