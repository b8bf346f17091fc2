/*
message:
  vi: "{thing} kết thúc ngày {ended}, mà liên kết với {other} còn sau đó: kết thúc liên kết trước"
  en: "{thing} ends on {ended}, but its link to {other} goes on after that: end the link first"
watches: [PART_OF, OF_KIND, IN_SECTOR, COVERS, LIES_IN, IN, BELONGS_TO, MEMBER_OF, HOLDS, LIVES_IN, KEEPS_CONTACT_WITH, HEADS, RESPONSIBLE_FOR, HAS_SEATS, Organization, Area, Village, Household, HouseholdGroup, Person, Kind, Sector, Position, Reason]
*/
UNWIND links AS touched
UNWIND [[touched.start, touched.end], [touched.end, touched.start]] AS ends
MATCH (thing:Thing {key: ends[0]}) WHERE touched.until > thing.until
MATCH (other:Thing {key: ends[1]})
RETURN touched.id AS fact, [thing, other] AS about, {thing: thing.name, other: other.name, ended: thing.until} AS says, [] AS others
UNION
UNWIND things AS key
MATCH (thing:Thing {key: key})-[link]-(other) WHERE link.until > thing.until AND type(link) <> 'SUCCEEDS'
RETURN key AS fact, [thing, other] AS about, {thing: thing.name, other: other.name, ended: thing.until} AS says, [link] AS others
