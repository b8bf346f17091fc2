/*
title: {vi: "Thôn theo tổ chức phụ trách", en: "Villages by covering organization"}
help:
  vi: "Mỗi tổ chức với các thôn mà tổ chức đó phụ trách, trực tiếp hay qua địa bàn; cuối cùng là thôn chưa có tổ chức nào phụ trách."
  en: "Each organization with the villages that it covers, itself or through an area; last the villages that nobody covers."
group: villages
scope: territory
columns:
  organization: Organization
  village: Village
  households: {type: integer, title: {vi: Số hộ, en: Households}}
  covered: {type: integer, title: {vi: Có người phụ trách, en: Covered}}
*/
WITH village WHERE village IS NOT NULL
CALL (village) {
  // part: covering
  RETURN collect(organization) AS organizations
}
UNWIND CASE WHEN size(organizations) = 0 THEN [null] ELSE organizations END AS organization
// In order before the counting, so that a page stops early.
WITH organization, village ORDER BY organization.sort, organization.id, village.sort, village.id
// part: coverage
RETURN organization, village, households, covered
