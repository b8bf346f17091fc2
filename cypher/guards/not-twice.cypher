/*
message:
  vi: "{start} đã có liên kết này với {end} từ {since} đến {until}: chọn ngày khác, hoặc sửa liên kết đã có"
  en: "{start} already has this link to {end} from {since} to {until}: choose another day, or correct what is there"
watches: [COVERS, HOLDS, KEEPS_CONTACT_WITH, RESPONSIBLE_FOR, SUCCEEDS, HAS_SEATS]
*/
UNWIND links AS touched
MATCH (end:Thing {key: touched.end})<-[other:COVERS|HOLDS|KEEPS_CONTACT_WITH|RESPONSIBLE_FOR|SUCCEEDS|HAS_SEATS]-(start)
WHERE start.key = touched.start AND type(other) = touched.type AND other.id <> touched.id
  AND other.since < touched.until AND touched.since < other.until
  AND coalesce(other.position, '') = coalesce(touched.position, '')
RETURN touched.id AS fact, [start, end] AS about, {start: start.name, end: end.name, since: other.since, until: other.until} AS says, [other] AS others
