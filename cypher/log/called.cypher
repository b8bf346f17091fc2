// What an entry's things are called, and for households and groups the village that they are in, or were in last.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
OPTIONAL MATCH (thing)-[link:IN]->(village:Village)
WITH key, thing, link, village ORDER BY link.since
WITH key, thing, last(collect(village)) AS village
RETURN key, properties(thing) AS image, properties(village) AS village
