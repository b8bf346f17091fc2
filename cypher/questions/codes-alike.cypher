/*
title: {vi: "Mã chỉ khác nhau ở cách viết", en: "Codes that differ only in spelling"}
help:
  vi: "Hai đối tượng cùng loại trong ngày có mã chỉ khác nhau ở hoa thường, dấu hoặc khoảng trống. Chỉ tổ chức cao nhất nhìn thấy."
  en: "Two things of one kind on the day whose codes differ only in case, marks or spaces. Only an organization at the top sees them."
group: quality
scope: everything
columns:
  one: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind|Sector|Position|Reason, title: {vi: Một, en: One}}
  code: code
  other: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind|Sector|Position|Reason, title: {vi: Hai, en: Other}}
  other_code: {type: code, title: {vi: Mã của hai, en: Code of the other}}
*/
// part: top
MATCH (thing:Thing) WHERE thing.code IS NOT NULL AND thing.since <= $as_of < thing.until
// part: plainly
WITH split(thing.key, '/')[0] AS kind, code, collect(thing) AS alike WHERE code <> '' AND size(alike) > 1
UNWIND alike AS one
UNWIND alike AS other
WITH one, other WHERE one.key < other.key
RETURN one, one AS code, other, other AS other_code
ORDER BY one.sort, one.id, other.sort, other.id
