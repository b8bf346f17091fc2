/*
title: {vi: "Người có thể ghi hai lần", en: "People who may be recorded twice"}
help:
  vi: "Hai người cùng tên (không kể dấu, hoa thường, thứ tự chữ) trong ngày sinh hoạt cùng tổ chức hoặc cư trú cùng thôn, hoặc có mã chỉ khác cách viết. Nếu là một thì gộp lại."
  en: "Two people of one name (without marks, case and the order of words) who on the day belong to one organization or live in one village, or whose codes differ only in spelling. If they are one, merge them."
group: quality
scope: people
columns:
  one: {type: Person, title: {vi: Một, en: One}}
  other: {type: Person, title: {vi: Hai, en: Other}}
  in_organization: {type: boolean, title: {vi: "Cùng tên, cùng tổ chức", en: "Same name, same organization"}}
  in_village: {type: boolean, title: {vi: "Cùng tên, cùng thôn", en: "Same name, same village"}}
  by_code: {type: boolean, title: {vi: Mã chỉ khác cách viết, en: Codes differ only in spelling}}
*/
WITH DISTINCT person AS thing, organization
OPTIONAL MATCH (thing)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->(home:Village)
// part: plainly
WITH thing, ['o' + organization.key + '\n' + words, 'v' + home.key + '\n' + words, 'c' + code] AS reasons
UNWIND reasons AS reason
WITH thing, reason WHERE reason IS NOT NULL
WITH reason, collect(DISTINCT thing) AS alike WHERE size(alike) > 1
UNWIND alike AS one
UNWIND alike AS other
WITH one, other, substring(reason, 0, 1) AS reason WHERE one.key < other.key
WITH one, other, collect(DISTINCT reason) AS reasons
RETURN one, other, 'o' IN reasons AS in_organization, 'v' IN reasons AS in_village, 'c' IN reasons AS by_code
ORDER BY one.sort, one.id, other.sort, other.id
