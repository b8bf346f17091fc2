/*
message:
  vi: "Liên kết giữa {start} và {end} chỉ có thể bắt đầu từ {earliest}"
  en: "The link between {start} and {end} can begin on {earliest} at the earliest"
watches: [PART_OF, OF_KIND, IN_SECTOR, COVERS, LIES_IN, IN, BELONGS_TO, MEMBER_OF, HOLDS, LIVES_IN, KEEPS_CONTACT_WITH, HEADS, RESPONSIBLE_FOR, HAS_SEATS, Organization, Area, Village, Household, HouseholdGroup, Person, Kind, Sector, Position, Reason]
*/
UNWIND links AS touched
WITH touched WHERE touched.since IS NOT NULL
MATCH (start:Thing {key: touched.start})
MATCH (end:Thing {key: touched.end})
WITH touched, start, end, CASE WHEN start.since > end.since THEN start.since ELSE end.since END AS earliest
WHERE touched.since < earliest
RETURN touched.id AS fact, [start, end] AS about, {start: start.name, end: end.name, earliest: earliest} AS says, [] AS others
UNION
UNWIND things AS key
MATCH (thing:Thing {key: key})-[link]-() WHERE link.since < thing.since AND type(link) <> 'SUCCEEDS'
WITH key, link, thing.since AS earliest, startNode(link) AS start, endNode(link) AS end
RETURN key AS fact, [start, end] AS about, {start: start.name, end: end.name, earliest: earliest} AS says, [link] AS others
