// Where things hang on a day, however many: a household or group in its village, a person in the organization of their membership.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})-[link:IN|MEMBER_OF WHERE link.since <= $day < link.until]->(above:Thing)
RETURN key, above.key AS above
ORDER BY key, above
