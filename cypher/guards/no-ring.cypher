/*
message:
  vi: "{start} và {end} sẽ nằm vòng tròn trong nhau: chọn cấp trên khác"
  en: "{start} and {end} would lie within each other in a ring: choose another parent"
watches: [PART_OF, LIES_IN, SUCCEEDS]
fields: [parent, predecessor, area, right_since, right_until, reopen]
*/
// A ring is one only where all its links share a day.
UNWIND links AS touched
MATCH (start:Thing {key: touched.start})
MATCH (end:Thing {key: touched.end})
MATCH (end) (()-[up:PART_OF|LIES_IN|SUCCEEDS]->())* (top:Thing)
WHERE top.key = start.key AND all(u IN up WHERE type(u) = touched.type AND u.since < touched.until AND touched.since < u.until)
WITH start, touched, end, up,
     reduce(first = touched.since, u IN up | CASE WHEN u.since > first THEN u.since ELSE first END) AS first,
     reduce(last = touched.until, u IN up | CASE WHEN u.until < last THEN u.until ELSE last END) AS last
WHERE first < last
RETURN DISTINCT touched.id AS fact, [start, end] AS about, {start: start.name, end: end.name} AS says, up AS others
