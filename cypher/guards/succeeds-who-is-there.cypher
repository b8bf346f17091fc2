/*
message:
  vi: "{start} chỉ có thể kế tục {end} từ {earliest}"
  en: "{start} can succeed {end} from {earliest} at the earliest"
watches: [SUCCEEDS, Organization]
*/
UNWIND links AS touched
MATCH (start:Thing {key: touched.start})
MATCH (end:Thing {key: touched.end})
WITH touched, touched.id AS fact, start, end, CASE WHEN start.since > end.since THEN start.since ELSE end.since END AS earliest
WHERE touched.since < earliest
RETURN fact, [start, end] AS about, {start: start.name, end: end.name, earliest: earliest} AS says, [] AS others
UNION
UNWIND things AS key
MATCH (thing:Thing {key: key})-[link:SUCCEEDS]-() WHERE link.since < thing.since
WITH key AS fact, startNode(link) AS start, endNode(link) AS end, thing.since AS earliest, link
RETURN fact, [start, end] AS about, {start: start.name, end: end.name, earliest: earliest} AS says, [link] AS others
