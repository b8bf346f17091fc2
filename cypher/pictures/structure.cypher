/*
title: {vi: Cơ cấu tổ chức và bao phủ hộ, en: Structure and coverage}
help:
  vi: "Mỗi tổ chức với cấp trên của nó, và mỗi thôn với tổ chức phụ trách: số hộ, số hộ có đảng viên phụ trách."
  en: "Each organization with the one above it, and each village with the one that covers it: households and those covered."
group: structure
scope: organizations
columns:
  above: {type: Organization, title: {vi: Cấp trên, en: Above}}
  thing: {type: Organization|Village, title: {vi: Tổ chức hoặc thôn, en: Organization or village}}
  kind: Kind
  cell: {type: boolean, title: {vi: Là chi bộ, en: Is a cell}}
  households: {type: integer, title: {vi: Số hộ, en: Households}}
  covered: {type: integer, title: {vi: Có người phụ trách, en: Covered}}
  since: {type: date, title: {vi: Thuộc cấp trên từ ngày, en: Below it since}}
*/
OPTIONAL MATCH (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->(parent:Organization)
OPTIONAL MATCH (organization)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(of_kind:Kind)
// What lies above the picture's tops is out of reach: nothing of it may show.
WITH organization, of_kind, parent IS NULL AS root,
     CASE WHEN NOT organization.id IN $within
            OR EXISTS { (parent) (()-[q:PART_OF WHERE q.since <= $as_of < q.until]->())* (top:Organization WHERE top.id IN $within) }
          THEN parent END AS parent,
     p.since AS part_since
CALL (organization, parent, of_kind, root, part_since) {
  RETURN parent AS above, organization AS thing, of_kind AS kind, of_kind.cell AS cell, null AS households, null AS covered,
         CASE WHEN parent IS NOT NULL THEN part_since END AS since
  UNION
  // What it covers itself; a village reached through an area only where nothing covers the village itself.
  MATCH (organization)-[c:COVERS WHERE c.since <= $as_of < c.until]->(place) (()<-[l:LIES_IN WHERE l.since <= $as_of < l.until]-())* (village:Village)
  WITH organization, place, village, min(c.since) AS since
  WHERE place = village OR NOT EXISTS { (village)<-[n:COVERS WHERE n.since <= $as_of < n.until]-() }
  WITH organization, village, min(since) AS since
  // part: coverage
  RETURN organization AS above, village AS thing, null AS kind, null AS cell, households, covered, since
  UNION
  // A root also holds the villages that nobody covers.
  MATCH (organization) WHERE root
  MATCH (village:Village)
  WHERE village.since <= $as_of < village.until
    AND NOT EXISTS { (village) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-() }
  // part: coverage
  RETURN organization AS above, village AS thing, null AS kind, null AS cell, households, covered, null AS since
}
RETURN above, thing, kind, cell, households, covered, since
ORDER BY thing.sort, thing.key, above.sort, above.key
