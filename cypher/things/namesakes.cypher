// What has the same name as these things while they are there. Households and groups are told apart in their village,
// villages in their area; all else everywhere. What a change after $number wrote is left out.
UNWIND $keys AS key
MATCH (thing:Thing {key: key}) WHERE last(thing.changes) <= $number
// A rare name is looked up; what a common one belongs to is sooner found in the place. Neither looks at all that is there.
CALL (thing) {
  MATCH (other:Thing {name: thing.name}) WHERE other.key <> thing.key
  WITH other LIMIT 21
  RETURN collect(other) AS same
}
CALL (thing, same) {
  UNWIND same AS other
  WITH thing, other WHERE thing:Organization OR thing:Area OR thing:Person
  RETURN other LIMIT 20
  UNION
  UNWIND CASE WHEN size(same) > 20 THEN [] ELSE same END AS other
  MATCH (thing)-[here:IN|LIES_IN]->(place) WHERE NOT thing:Area
  MATCH (other)-[there:IN|LIES_IN]->(place_of_other)
  WHERE place_of_other.key = place.key AND here.since < there.until AND there.since < here.until
  RETURN other
  UNION
  UNWIND CASE WHEN size(same) > 20 THEN [1] ELSE [] END AS common
  MATCH (thing)-[here:IN|LIES_IN]->(place) WHERE NOT thing:Area
  MATCH (place)<-[there:IN|LIES_IN]-(other)
  WHERE other.name = thing.name AND here.since < there.until AND there.since < here.until
  RETURN other LIMIT 20
}
WITH thing, other
WHERE other.key <> thing.key AND split(other.key, '/')[0] = split(thing.key, '/')[0]
  AND other.since < thing.until AND thing.since < other.until AND last(other.changes) <= $number
RETURN thing.key AS thing, other.key AS other, other.name AS name, other.code AS code
ORDER BY thing, other
