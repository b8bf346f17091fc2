/*
title: {vi: Các tổ chức ngay trên và dưới một tổ chức, en: The organizations around one}
help:
  vi: "Các cấp trên trong phạm vi, từ trên xuống, và các tổ chức ngay bên dưới."
  en: "Those above it within reach, from the top down, and those directly below it."
group: structure
scope: organizations
at: organization
parameters: {organization: Organization}
columns:
  steps: {type: integer, title: {vi: Số cấp, en: Levels}}
  near: {type: Organization, title: {vi: Tổ chức, en: Organization}}
*/
CALL (organization) {
  MATCH (organization) (()-[climb:PART_OF WHERE climb.since <= $as_of < climb.until]->())* (near:Organization)
  WHERE EXISTS { (near) (()-[q:PART_OF WHERE q.since <= $as_of < q.until]->())* (top:Organization WHERE top.id IN $within) }
  RETURN -size(climb) AS steps, near
  UNION
  MATCH (organization)<-[p:PART_OF WHERE p.since <= $as_of < p.until]-(near:Organization)
  RETURN 1 AS steps, near
}
RETURN steps, near
ORDER BY steps, near.sort, near.id
