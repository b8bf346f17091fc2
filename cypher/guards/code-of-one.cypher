/*
message:
  vi: "Mã {code} đã dùng cho {other}: chọn mã khác"
  en: "The code {code} belongs to {other}: choose another"
watches: [Organization, Area, Village, Household, HouseholdGroup, Person, Kind, Sector, Position, Reason]
field: code
*/
UNWIND $things AS key
MATCH (thing:Thing {key: key}) WHERE thing.code IS NOT NULL
MATCH (other:Thing {code: thing.code})
WHERE other.key <> thing.key AND split(other.key, '/')[0] = split(thing.key, '/')[0]
  AND other.since < thing.until AND thing.since < other.until
RETURN key AS fact, [thing, other] AS about, {code: thing.code, other: other.name} AS says
