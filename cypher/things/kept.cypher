// The thing into which one that is no more was merged.
OPTIONAL MATCH (there:Thing {key: $kind + '/' + $id})
WITH count(there) AS there WHERE there = 0
MATCH (kept:Thing {merged: true}) WHERE $id IN kept.merged_ids AND kept.key STARTS WITH $kind + '/'
RETURN kept.id AS id
ORDER BY id
