/*
title: {vi: Hộ theo thôn và tổ chức của người phụ trách, en: Households by village and organization of their members}
help:
  vi: "Mỗi thôn: bao nhiêu hộ do đảng viên của từng tổ chức phụ trách; một hộ có người của hai tổ chức thì tính ở cả hai. Tổ chức để trống là hộ chưa có ai."
  en: "For each village, how many households members of each organization look after; one with members of two counts in both. No organization: nobody."
group: coverage
scope: territory
columns:
  village: Village
  organization: Organization
  households: {type: integer, title: {vi: Số hộ, en: Households}}
*/
// In order before the counting, so that who reads the first villages does not wait for all.
WITH village ORDER BY village.sort, village.id
CALL (village) {
  // part: households
  CALL (household) {
    // part: carers
    MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
    RETURN collect(DISTINCT organization) AS organizations
  }
  UNWIND CASE WHEN size(organizations) = 0 THEN [null] ELSE organizations END AS organization
  WITH organization, count(household) AS households ORDER BY organization.sort, organization.id
  RETURN organization, households
}
RETURN village, organization, households
