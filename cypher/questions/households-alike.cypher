/*
title: {vi: "Hộ có thể ghi hai lần", en: "Households that may be recorded twice"}
help:
  vi: "Hai hộ trong ngày cùng tên (không kể dấu, hoa thường, thứ tự chữ) ở cùng thôn, hoặc có mã chỉ khác cách viết. Nếu là một thì gộp lại."
  en: "Two households of the day of one name (without marks, case and the order of words) in one village, or whose codes differ only in spelling. If they are one, merge them."
group: quality
scope: territory
columns:
  one: {type: Household, title: {vi: Một, en: One}}
  other: {type: Household, title: {vi: Hai, en: Other}}
  in_village: {type: boolean, title: {vi: "Cùng tên, cùng thôn", en: "Same name, same village"}}
  by_code: {type: boolean, title: {vi: Mã chỉ khác cách viết, en: Codes differ only in spelling}}
*/
// part: households
WITH village, household AS thing
// part: plainly
WITH thing, ['v' + village.key + '\n' + words, 'c' + code] AS reasons
UNWIND reasons AS reason
WITH thing, reason WHERE reason IS NOT NULL
WITH reason, collect(DISTINCT thing) AS alike WHERE size(alike) > 1
UNWIND alike AS one
UNWIND alike AS other
WITH one, other, substring(reason, 0, 1) AS reason WHERE one.key < other.key
WITH one, other, collect(DISTINCT reason) AS reasons
RETURN one, other, 'v' IN reasons AS in_village, 'c' IN reasons AS by_code
ORDER BY one.sort, one.id, other.sort, other.id
