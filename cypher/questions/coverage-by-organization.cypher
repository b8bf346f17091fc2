/*
title: {vi: Tỷ lệ hộ có người phụ trách theo tổ chức, en: Coverage by organization}
help:
  vi: "Mỗi tổ chức ngay bên dưới một dòng; dòng không tên là phần tổ chức tự phụ trách hoặc chưa tổ chức nào phụ trách."
  en: "A row for each organization directly below; the row without a name is what it holds itself or nobody covers."
group: coverage
scope: named
columns:
  organization: Organization
  households: {type: integer, title: {vi: Số hộ, en: Households}}
  covered: {type: integer, title: {vi: Có người phụ trách, en: Covered}}
  share: {type: share, title: {vi: Tỷ lệ, en: Share}}
*/
WITH collect(organization) AS named
// Each village with the children that hold it; a row without village keeps children (and the rest) that hold none.
CALL (named) {
  UNWIND named AS parent
  MATCH (parent)<-[p:PART_OF WHERE p.since <= $as_of < p.until]-(organization:Organization)
  WITH DISTINCT organization
  // part: territory
  RETURN organization AS child, village
  UNION ALL
  UNWIND named AS parent
  MATCH (parent)<-[p:PART_OF WHERE p.since <= $as_of < p.until]-(organization:Organization)
  RETURN DISTINCT organization AS child, null AS village
  UNION ALL
  UNWIND named AS organization
  // part: territory
  RETURN null AS child, village
  UNION ALL
  RETURN null AS child, null AS village
}
WITH village, collect(DISTINCT child) AS children
// part: coverage
UNWIND CASE WHEN village IS NULL THEN children + [null] WHEN size(children) = 0 THEN [null] ELSE children END AS organization
WITH organization, sum(households) AS households, sum(covered) AS covered
RETURN organization, households, covered, CASE WHEN households > 0 THEN toFloat(covered) / households END AS share
ORDER BY organization.sort, organization.id
