/*
title: {vi: Một hộ và những gì quanh hộ đó, en: A household and what is around it}
help:
  vi: "Thôn, nhóm hộ, người phụ trách với nơi sinh hoạt của họ, các tổ chức phụ trách thôn với cấp trên trong phạm vi."
  en: "Its village, its group, who is responsible with the organization they belong to, and what covers the village with what lies above that within reach."
group: households
scope: territory
at: household
parameters: {household: Household}
columns:
  household: Household
  tie: {type: link, title: {vi: Liên kết, en: Link}}
  thing: {type: Organization|Village|HouseholdGroup|Person, title: {vi: Với, en: With}}
  group: {type: HouseholdGroup, title: {vi: Qua nhóm hộ, en: Through the group}}
  organization: Organization
  kind: Kind
  cell: {type: boolean, title: {vi: Là chi bộ, en: Is a cell}}
  steps: {type: integer, title: {vi: Số cấp phía trên, en: Levels above}}
  member: {type: boolean, title: {vi: Đang là đảng viên, en: Is a member}}
*/
OPTIONAL CALL (household) {
  MATCH (household)-[i:IN|BELONGS_TO WHERE i.since <= $as_of < i.until]->(thing)
  RETURN type(i) AS tie, thing, null AS group, null AS organization, null AS kind, null AS steps
  UNION
  MATCH (household)<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(thing:Person)
  OPTIONAL MATCH (thing)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
  RETURN 'RESPONSIBLE_FOR' AS tie, thing, null AS group, organization, null AS kind, null AS steps
  UNION
  MATCH (household)-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]->(group:HouseholdGroup)<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(thing:Person)
  OPTIONAL MATCH (thing)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
  RETURN 'RESPONSIBLE_FOR' AS tie, thing, group, organization, null AS kind, null AS steps
  UNION
  // What covers the village, from wherever; of what lies above it only what is within reach.
  MATCH (household)-[i:IN WHERE i.since <= $as_of < i.until]->() (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-(organization:Organization)
  WITH DISTINCT organization
  MATCH (organization) (()-[climb:PART_OF WHERE climb.since <= $as_of < climb.until]->())* (thing:Organization)
  WHERE size(climb) = 0 OR EXISTS { (thing) (()-[q:PART_OF WHERE q.since <= $as_of < q.until]->())* (top:Organization WHERE top.id IN $within) }
  OPTIONAL MATCH (thing)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(kind:Kind)
  RETURN CASE WHEN size(climb) = 0 THEN 'COVERS' ELSE 'PART_OF' END AS tie, thing, null AS group, organization, kind, size(climb) AS steps
}
RETURN household, tie, thing, group, organization, kind, kind.cell AS cell, steps,
       CASE tie WHEN 'RESPONSIBLE_FOR' THEN organization IS NOT NULL AND (thing.died IS NULL OR $as_of < thing.died) END AS member
ORDER BY organization.sort, organization.id, steps, tie, thing.sort, thing.key
