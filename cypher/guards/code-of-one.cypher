/*
message:
  vi: "Mã {code} là của {other} vào cùng ngày {day}: chọn mã khác"
  en: "The code {code} is that of {other} on {day} too: choose another"
watches: [Organization, Area, Village, Household, HouseholdGroup, Person, Kind, Sector, Position, Reason]
fields: [code, right_code]
*/
// Each code, former or present, with its days, against those of things that have it now and of those that once had it.
UNWIND things AS key
MATCH (thing:Thing {key: key}) WHERE thing.code IS NOT NULL
WITH thing, [thing.since] + coalesce(thing.former_codes_until, []) + [thing.until] AS days, coalesce(thing.former_codes, []) + [thing.code] AS codes
UNWIND range(0, size(codes) - 1) AS place
WITH thing, codes[place] AS code, days[place] AS since, days[place + 1] AS until WHERE code <> ''
CALL (thing, code) {
  MATCH (other:Thing {code: code})
  RETURN other
  UNION
  MATCH (other:Thing {recoded: true}) WHERE code IN other.former_codes
  RETURN other
}
WITH thing, code, since, until, other
WHERE other.key <> thing.key AND split(other.key, '/')[0] = split(thing.key, '/')[0]
WITH thing, code, since, until, other, [other.since] + coalesce(other.former_codes_until, []) + [other.until] AS days, coalesce(other.former_codes, []) + [other.code] AS codes
UNWIND range(0, size(codes) - 1) AS place
WITH thing, code, since, until, other, codes[place] AS same, days[place] AS other_since, days[place + 1] AS other_until
WHERE same = code AND other_since < until AND since < other_until
RETURN thing.key AS fact, [thing, other] AS about, {code: code, other: other.name, day: CASE WHEN since > other_since THEN since ELSE other_since END} AS says, [] AS others
