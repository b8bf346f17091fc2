// The places of these things, each with all of one kind that lies or belongs there on any day. A place that has more than
// can be compared is left out, and of a long list of places all but the first; so is what a change after $number wrote.
UNWIND $keys AS key
MATCH (thing:Thing {key: key})-[:IN|LIES_IN|PART_OF|MEMBER_OF|LIVES_IN]->(place:Thing)
WITH DISTINCT place, split(key, '/')[0] AS kind LIMIT 200
CALL (place, kind) {
  MATCH (place)<-[there:IN|LIES_IN|PART_OF|MEMBER_OF|LIVES_IN]-(other:Thing)
  WHERE split(other.key, '/')[0] = kind AND last(other.changes) <= $number
  WITH other, there LIMIT 501
  RETURN collect({key: other.key, name: other.name, code: other.code, since: there.since, until: there.until}) AS members
}
WITH place, kind, members WHERE size(members) <= 500
RETURN place.key AS place, members
ORDER BY place
