// Households and groups that on some day of their life lie in no village are marked, so that these few are found
// without a look at all others. Where a thing lies is one a day, so its days in villages follow one another.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})
OPTIONAL MATCH (thing)-[i:IN]->()
WITH thing, i ORDER BY i.since
WITH thing, collect(i) AS placed
WITH thing, reduce(reached = thing.since, i IN placed | CASE WHEN i.since <= reached THEN i.until ELSE reached END) < thing.until AS unplaced
WHERE unplaced <> coalesce(thing.unplaced, false)
SET thing.unplaced = unplaced
