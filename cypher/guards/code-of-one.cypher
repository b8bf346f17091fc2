/*
message:
  vi: "Mã {code} đã dùng cho {other}: chọn mã khác"
  en: "The code {code} belongs to {other}: choose another"
watches: [Organization, Area, Village, Household, HouseholdGroup, Person, Kind, Sector, Position, Reason]
field: code
*/
// A code is its thing's from the day on which the one before it ended.
UNWIND $things AS key
MATCH (thing:Thing {key: key}) WHERE thing.code IS NOT NULL
MATCH (other:Thing {code: thing.code})
WHERE other.key <> thing.key AND split(other.key, '/')[0] = split(thing.key, '/')[0]
  AND coalesce(last(other.former_codes_until), other.since) < thing.until
  AND coalesce(last(thing.former_codes_until), thing.since) < other.until
RETURN key AS fact, [thing, other] AS about, {code: thing.code, other: other.name} AS says
