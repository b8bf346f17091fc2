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
chart: {kind: share, x: organization, y: [households, covered]}
*/
WITH collect(organization) AS named
CALL (named) {
  // part: below
  // part: coverage
  UNWIND CASE WHEN size(children) = 0 THEN [null] ELSE children END AS organization
  RETURN organization, households, covered
  UNION ALL
  // Children (and the rest) that hold none.
  UNWIND named AS parent
  MATCH (parent)<-[p:PART_OF WHERE p.since <= $as_of < p.until]-(organization:Organization)
  RETURN DISTINCT organization, 0 AS households, 0 AS covered
  UNION ALL
  RETURN null AS organization, 0 AS households, 0 AS covered
}
WITH organization, sum(households) AS households, sum(covered) AS covered
RETURN organization, households, covered, CASE WHEN households > 0 THEN toFloat(covered) / households END AS share
ORDER BY organization.sort, organization.id
