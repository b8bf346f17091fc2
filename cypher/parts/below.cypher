/*
title: {vi: Các thôn của các tổ chức đã nêu và ai ngay bên dưới phụ trách, en: The villages of the organizations named and who directly below holds them}
over: named
rows: {village: village, children: children}
*/
CALL (named) {
  UNWIND named AS parent
  MATCH (parent)<-[p:PART_OF WHERE p.since <= $as_of < p.until]-(organization:Organization)
  WITH DISTINCT organization
  // part: territory
  RETURN organization AS child, village
  UNION ALL
  UNWIND named AS organization
  // part: territory
  RETURN null AS child, village
}
RETURN village, collect(DISTINCT child) AS children
