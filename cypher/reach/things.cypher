// Which of the named things are there, by key; and whether a person was ever a member.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
RETURN thing.key AS key, EXISTS { (thing)-[:MEMBER_OF]->() } AS member
