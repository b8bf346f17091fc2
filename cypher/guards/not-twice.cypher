/*
message:
  vi: "{start} đã có liên kết này với {end} từ {since} đến {until}: chọn ngày khác, hoặc sửa liên kết đã có"
  en: "{start} already has this link to {end} from {since} to {until}: choose another day, or correct what is there"
watches: [COVERS, HOLDS, KEEPS_CONTACT_WITH, RESPONSIBLE_FOR, SUCCEEDS, HAS_SEATS]
fields: [on, right_position, right_since, right_until, reopen]
*/
// What leads to one thing is looked at once, however many of the links lead there.
UNWIND links AS touched
WITH touched WHERE touched.since IS NOT NULL
WITH touched.end AS key, collect(touched) AS leading
MATCH (end:Thing {key: key})<-[other:COVERS|HOLDS|KEEPS_CONTACT_WITH|RESPONSIBLE_FOR|SUCCEEDS|HAS_SEATS]-(start)
WITH end, other, start, [touched IN leading WHERE touched.start = start.key AND touched.type = type(other) AND touched.id <> other.id
  AND other.since < touched.until AND touched.since < other.until
  AND coalesce(other.position, '') = coalesce(touched.position, '')] AS twice
UNWIND twice AS touched
RETURN touched.id AS fact, [start, end] AS about, {start: start.name, end: end.name, since: other.since, until: other.until} AS says, [other] AS others
