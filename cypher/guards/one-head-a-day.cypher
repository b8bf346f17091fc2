/*
message:
  vi: "{village} đã có trưởng thôn {taken} từ {since} đến {until}: kết thúc trước, hoặc chọn ngày khác"
  en: "{village} already has {taken} as village head from {since} to {until}: end that first, or choose another day"
watches: [HEADS]
*/
UNWIND links AS touched
MATCH (start:Thing {key: touched.start})-[link]->(end) WHERE link.id = touched.id
MATCH (end)<-[other:HEADS]-(taken)
WHERE other.id <> link.id AND other.since < link.until AND link.since < other.until
RETURN link.id AS fact, [end, taken] AS about, {village: end.name, taken: taken.name, since: other.since, until: other.until} AS says
