/*
title: {vi: "Một thôn, các nhóm hộ và hộ của thôn, mỗi thứ ở đâu", en: "A village, its groups and households, and where each of them is"}
over: village
rows: {thing: thing, place: place}
*/
WITH village WHERE village IS NOT NULL
OPTIONAL MATCH (village)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(place:Area)
RETURN village AS thing, place
UNION
// part: groups
RETURN group AS thing, village AS place
UNION
// part: households
RETURN household AS thing, village AS place
