UNWIND $rows AS row
MATCH (p:Person {id: row.person})-[link:RESPONSIBLE_FOR]->() WHERE link.id = row.id
DELETE link
