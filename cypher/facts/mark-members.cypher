// Who was ever a member carries the label Member.
UNWIND $keys AS key
MATCH (person:Person {id: key})
SET person:Member
