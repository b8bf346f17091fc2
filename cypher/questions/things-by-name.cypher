/*
title: {vi: Tìm theo tên hoặc mã, en: Search by name or code}
help:
  vi: "Tổ chức, người, thôn, địa bàn, hộ và nhóm hộ mang mọi chữ đã gõ trong tên hoặc mã, cả tên và mã cũ; không phân biệt dấu, hoa thường; khớp nhất đứng trước."
  en: "Organizations, people, villages, areas, households and groups with all the words in their names or codes, former ones too; without regard to marks and case; the best match first."
group: things
scope: named
parameters:
  words: {type: search, title: {vi: Tên hoặc mã, en: Name or code}}
columns:
  thing: {type: Organization|Person|Village|Area|Household|HouseholdGroup, title: {vi: Tìm thấy, en: Found}}
  code: code
  place: {type: Organization|Area|Village, title: {vi: Ở đâu, en: Where}}
  formerly: {type: text, title: {vi: Tên cũ, en: Former names}}
  rank:
    type: integer
    title: {vi: "Độ khớp (1 là khớp nhất)", en: "Match (1 is the best)"}
*/
CALL (organization) {
  // part: organizations
  OPTIONAL MATCH (below)-[p:PART_OF WHERE p.since <= $as_of < p.until]->(above:Organization) WHERE NOT below.id IN $within
  RETURN below AS thing, above AS place
  UNION
  // part: people
  RETURN person AS thing, belonging AS place
  UNION
  // part: areas-within
  OPTIONAL MATCH (area)-[l:LIES_IN WHERE l.since <= $as_of < l.until]->(place:Area)
  RETURN area AS thing, place
  UNION
  // part: territory
  // part: places
  RETURN thing, place
}
WITH thing, place WHERE all(word IN split($words, ' ') WHERE thing.search CONTAINS word)
WITH DISTINCT thing, place, '\n' + thing.search + '\n' AS called
// A whole name or code; the beginning of one; the beginning of a word; anywhere.
WITH thing, place, CASE
  WHEN called CONTAINS '\n' + $words + '\n' THEN 1
  WHEN called CONTAINS '\n' + $words THEN 2
  WHEN called CONTAINS ' ' + $words THEN 3
  ELSE 4
END AS rank
RETURN thing, thing AS code, place,
       reduce(names = null, name IN coalesce(thing.former_names, []) | coalesce(names + ', ', '') + name) AS formerly, rank
ORDER BY rank, thing.sort, thing.key
