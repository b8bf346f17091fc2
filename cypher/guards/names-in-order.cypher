/*
message:
  vi: "{thing}: ngày đổi tên, đổi mã phải sau {after}"
  en: "{thing}: the new name or code must begin after {after}"
watches: [Organization, Area, Village, Household, HouseholdGroup, Person]
*/
UNWIND things AS key
MATCH (thing:Thing {key: key}) WHERE thing.former_names_until IS NOT NULL
WITH thing, [thing.since] + thing.former_names_until AS days
UNWIND range(1, size(days) - 1) AS place
WITH thing, days, place WHERE days[place] <= days[place - 1] OR days[place] >= thing.until
RETURN DISTINCT thing.key AS fact, [thing] AS about, {thing: thing.name, after: days[place - 1]} AS says, [] AS others
UNION
UNWIND things AS key
MATCH (thing:Thing {key: key}) WHERE thing.former_codes_until IS NOT NULL
WITH thing, [thing.since] + thing.former_codes_until AS days
UNWIND range(1, size(days) - 1) AS place
WITH thing, days, place WHERE days[place] <= days[place - 1] OR days[place] >= thing.until
RETURN DISTINCT thing.key AS fact, [thing] AS about, {thing: thing.name, after: days[place - 1]} AS says, [] AS others
