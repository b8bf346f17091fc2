// How much begins or ends on each day at the organizations that lie within some on a day, or where none are named at all
// organizations, those too that are not there on the day: themselves, parents, kinds, sectors, territory, members, positions,
// and the duties of those who are members on the day, so that each counts once.
MATCH (organization:Organization)
WHERE size($within) = 0
   OR EXISTS { (organization) (()-[p:PART_OF WHERE p.since <= $as_of < p.until]->())* (top:Organization WHERE top.id IN $within) }
CALL (organization) {
  RETURN organization.since AS since, organization.until AS until
  UNION ALL
  MATCH (organization)-[link:PART_OF|OF_KIND|IN_SECTOR|COVERS]->()
  RETURN link.since AS since, link.until AS until
  UNION ALL
  MATCH (organization)<-[link:MEMBER_OF|HOLDS]-()
  RETURN link.since AS since, link.until AS until
  UNION ALL
  MATCH (organization)<-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]-()-[link:RESPONSIBLE_FOR]->()
  RETURN link.since AS since, link.until AS until
}
UNWIND [since, until] AS day
WITH day WHERE day > date('0001-01-01') AND day < date('9999-12-31')
RETURN day, count(*) AS changes
ORDER BY day
