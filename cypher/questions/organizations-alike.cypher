/*
title: {vi: "Tổ chức có thể ghi hai lần", en: "Organizations that may be recorded twice"}
help:
  vi: "Hai tổ chức trong ngày cùng tên (không kể dấu, hoa thường, thứ tự chữ) và cùng cấp trên, hoặc có mã chỉ khác cách viết. Nếu là một thì gộp lại."
  en: "Two organizations of the day of one name (without marks, case and the order of words) and one parent, or whose codes differ only in spelling. If they are one, merge them."
group: quality
scope: organizations
columns:
  one: {type: Organization, title: {vi: Một, en: One}}
  other: {type: Organization, title: {vi: Hai, en: Other}}
  in_parent: {type: boolean, title: {vi: "Cùng tên, cùng cấp trên", en: "Same name, same parent"}}
  by_code: {type: boolean, title: {vi: Mã chỉ khác cách viết, en: Codes differ only in spelling}}
*/
WITH organization AS thing
OPTIONAL MATCH (thing)-[p:PART_OF WHERE p.since <= $as_of < p.until]->(above)
// part: plainly
WITH thing, ['p' + coalesce(above.key, '') + '\n' + words, 'c' + code] AS reasons
UNWIND reasons AS reason
WITH thing, reason WHERE reason IS NOT NULL
WITH reason, collect(DISTINCT thing) AS alike WHERE size(alike) > 1
UNWIND alike AS one
UNWIND alike AS other
WITH one, other, substring(reason, 0, 1) AS reason WHERE one.key < other.key
WITH one, other, collect(DISTINCT reason) AS reasons
RETURN one, other, 'p' IN reasons AS in_parent, 'c' IN reasons AS by_code
ORDER BY one.sort, one.id, other.sort, other.id
