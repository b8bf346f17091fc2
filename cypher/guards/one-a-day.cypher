/*
message:
  vi: "{start} đã thuộc {taken} từ {since} đến {until}: kết thúc liên kết đó trước, hoặc chọn ngày khác"
  en: "{start} already belongs to {taken} from {since} to {until}: end that first, or choose another day"
watches: [PART_OF, MEMBER_OF, LIVES_IN, LIES_IN, IN, BELONGS_TO, OF_KIND, IN_SECTOR]
*/
UNWIND links AS touched
MATCH (start:Thing {key: touched.start})-[other:PART_OF|MEMBER_OF|LIVES_IN|LIES_IN|IN|BELONGS_TO|OF_KIND|IN_SECTOR]->(taken)
WHERE type(other) = touched.type AND other.id <> touched.id AND other.since < touched.until AND touched.since < other.until
RETURN touched.id AS fact, [start, taken] AS about, {start: start.name, taken: taken.name, since: other.since, until: other.until} AS says, [other] AS others
