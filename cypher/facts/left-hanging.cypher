// What hangs in the air where a membership, a residence or a life holds no longer on the days from `since` to `until`: of a
// person what is borne on them under no other membership, a position in the organization that is left, a contact, and
// what is borne in the village that is left.
UNWIND $lost AS lost
MATCH (person:Thing {key: lost.start})-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->(target)
WHERE link.since < lost.until AND lost.since < link.until
WITH lost, person, link, target, CASE WHEN link.since < lost.since THEN lost.since ELSE link.since END AS day
WHERE lost.kind = 'Person'
  OR (lost.kind = 'MEMBER_OF' AND (
    (type(link) = 'HOLDS' AND target.key = lost.end)
    OR NOT EXISTS { (person)-[m:MEMBER_OF WHERE m.since <= day < m.until]->() }))
  OR (lost.kind = 'LIVES_IN' AND (
    type(link) = 'KEEPS_CONTACT_WITH' OR target.key = lost.end
    OR EXISTS { (target)-[i:IN WHERE i.since <= day < i.until]->(village) WHERE village.key = lost.end }))
RETURN link.id AS id, type(link) AS type, person.key AS start, target.key AS end, link.position AS position, link.changes AS changes
