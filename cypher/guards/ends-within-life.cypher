/*
message:
  vi: "{thing} kết thúc ngày {ended}, mà liên kết với {other} còn sau đó: kết thúc liên kết trước"
  en: "{thing} ends on {ended}, but its link to {other} goes on after that: end the link first"
watches: [PART_OF, OF_KIND, IN_SECTOR, COVERS, LIES_IN, IN, BELONGS_TO, MEMBER_OF, HOLDS, LIVES_IN, KEEPS_CONTACT_WITH, HEADS, RESPONSIBLE_FOR, HAS_SEATS, Organization, Area, Village, Household, HouseholdGroup, Person, Kind, Sector, Position, Reason]
fields: [on, right_until, reopen]
*/
UNWIND links AS touched
WITH touched WHERE touched.until IS NOT NULL
MATCH (start:Thing {key: touched.start})
MATCH (end:Thing {key: touched.end})
WHERE touched.until > start.until OR touched.until > end.until
UNWIND [[start, end], [end, start]] AS ends
WITH touched, ends[0] AS thing, ends[1] AS other WHERE touched.until > thing.until
RETURN touched.id AS fact, [thing, other] AS about, {thing: thing.name, other: other.name, ended: thing.until} AS says, [] AS others
UNION
UNWIND things AS key
MATCH (thing:Thing {key: key})-[link]-(other) WHERE link.until > thing.until AND type(link) <> 'SUCCEEDS'
RETURN key AS fact, [thing, other] AS about, {thing: thing.name, other: other.name, ended: thing.until} AS says, [link] AS others
