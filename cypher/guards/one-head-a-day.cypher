/*
message:
  vi: "{village} đã có trưởng thôn {taken} từ {since} đến {until}: kết thúc trước, hoặc chọn ngày khác"
  en: "{village} already has {taken} as village head from {since} to {until}: end that first, or choose another day"
watches: [HEADS]
*/
UNWIND links AS touched
MATCH (end:Thing {key: touched.end})<-[other:HEADS]-(taken)
WHERE other.id <> touched.id AND other.since < touched.until AND touched.since < other.until
RETURN touched.id AS fact, [end, taken] AS about, {village: end.name, taken: taken.name, since: other.since, until: other.until} AS says, [other] AS others
