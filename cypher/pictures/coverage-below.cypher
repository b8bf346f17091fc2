/*
title: {vi: Bao phủ ngay bên dưới, en: Coverage directly below}
help:
  vi: "Mỗi thôn với từng tổ chức ngay bên dưới phụ trách thôn đó, hoặc không tên: số hộ, số hộ có đảng viên phụ trách. Mỗi tổ chức ngay bên dưới còn một dòng không thôn, 0 hộ; các hộ chưa thuộc thôn nào cũng một dòng không thôn."
  en: "Each village with each organization directly below that holds it, or without a name: households and those covered. Each organization directly below also has a row without village and households; the households in no village have a row without village."
group: coverage
scope: named
columns:
  organization: Organization
  village: Village
  households: {type: integer, title: {vi: Số hộ, en: Households}}
  covered: {type: integer, title: {vi: Có người phụ trách, en: Covered}}
*/
WITH collect(organization) AS named
CALL (named) {
  // part: below
  // part: coverage
  WITH village, children, households, covered WHERE village IS NOT NULL OR households > 0
  UNWIND CASE WHEN size(children) = 0 THEN [null] ELSE children END AS organization
  RETURN organization, village, households, covered
  UNION ALL
  UNWIND named AS parent
  MATCH (parent)<-[p:PART_OF WHERE p.since <= $as_of < p.until]-(organization:Organization)
  RETURN DISTINCT organization, null AS village, 0 AS households, 0 AS covered
}
RETURN organization, village, households, covered
ORDER BY organization.sort, organization.id, village.sort, village.id
