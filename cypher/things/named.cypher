// Things by their keys, each with where it is on a day: above an organization, where a member belongs, where the rest lies.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
OPTIONAL MATCH (thing)-[link:PART_OF|MEMBER_OF|IN|LIES_IN]->(place:Thing)
WHERE link.since <= $day < link.until
RETURN thing, place
ORDER BY thing.key, place.sort, place.key
