// Which of the named things are there, by key, in one list; and whether a person was ever a member.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
RETURN collect([thing.key, EXISTS { (thing)-[:MEMBER_OF]->() }]) AS found
