/*
title: {vi: Số đảng viên của tổ chức và của thôn, en: How many members organizations and villages have}
help:
  vi: "Mỗi tổ chức với số đảng viên sinh hoạt ngay ở đó, và mỗi thôn mà tổ chức có trên sơ đồ với số người đang phụ trách hộ ở thôn."
  en: "Each organization with its own members, and each village that it has in the diagram with those who look after households there."
group: structure
scope: organizations
columns:
  thing: {type: Organization|Village, title: {vi: Tổ chức hoặc thôn, en: Organization or village}}
  members: {type: integer, title: {vi: Số đảng viên, en: Members}}
*/
CALL (organization) {
  CALL (organization) {
    // part: members
    RETURN count(person) AS members
  }
  RETURN organization AS thing, members
  UNION
  CALL (organization) {
    MATCH (organization)-[c:COVERS WHERE c.since <= $as_of < c.until]->() (()<-[l:LIES_IN WHERE l.since <= $as_of < l.until]-())* (village:Village)
    RETURN village
    UNION
    // A root also holds the villages that nobody covers.
    MATCH (organization) WHERE NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
    MATCH (village:Village)
    WHERE village.since <= $as_of < village.until
      AND NOT EXISTS { (village) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-() }
    RETURN village
  }
  CALL (village) {
    // part: households
    // part: carers
    RETURN count(DISTINCT person) AS members
  }
  RETURN village AS thing, members
}
RETURN DISTINCT thing, members
ORDER BY thing.sort, thing.key
