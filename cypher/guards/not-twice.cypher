/*
message:
  vi: "{start} đã có liên kết này với {end} từ {since} đến {until}: chọn ngày khác, hoặc sửa liên kết đã có"
  en: "{start} already has this link to {end} from {since} to {until}: choose another day, or correct what is there"
watches: [COVERS, HOLDS, KEEPS_CONTACT_WITH, RESPONSIBLE_FOR, SUCCEEDS, HAS_SEATS]
*/
UNWIND links AS touched
MATCH (start:Thing {key: touched.start})-[link]->(end) WHERE link.id = touched.id
MATCH (start)-[other]->(same)
WHERE same.key = end.key AND type(other) = type(link) AND other.id <> link.id
  AND other.since < link.until AND link.since < other.until
  AND coalesce(other.position, '') = coalesce(link.position, '')
RETURN link.id AS fact, [start, end] AS about, {start: start.name, end: end.name, since: other.since, until: other.until} AS says
