/*
title: {vi: Một đối tượng kết thúc cùng các liên kết của nó, en: A thing ends with its links}
over: row, thing
rows: {fact: fact}
*/
RETURN {thing: split(thing.key, '/')[0], id: thing.id, set: {until: row.on}} AS fact
UNION ALL
// What says where it stood itself ends with it; that one succeeded another stays true for ever.
MATCH (thing)-[link]->(end) WHERE link.until > row.on AND NOT type(link) IN ['COVERS', 'SUCCEEDS']
RETURN {link: type(link), id: link.id, start: thing.key, end: end.key, withdrawn: link.since >= row.on, set: {until: row.on}} AS fact
UNION ALL
MATCH (thing)-[link]-(other)
WHERE link.until > row.on AND type(link) <> 'SUCCEEDS' AND (type(link) = 'COVERS' OR startNode(link).key = other.key)
WITH row, thing AS gone, link
// part: resting
RETURN fact
UNION ALL
// With memberships and residences that nobody takes ends what rests on them: what is borne now, if not under a
// membership elsewhere that follows, and of what was to begin what begins with them.
MATCH (thing)<-[ending:MEMBER_OF|LIVES_IN]-(person:Person) WHERE row.successor_key IS NULL AND ending.until > row.on
MATCH (person)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->(target)
WHERE link.until > row.on AND target.key <> thing.key AND (type(ending) = 'MEMBER_OF' OR type(link) = 'KEEPS_CONTACT_WITH')
  AND (ending.since < row.on OR ending.since <= link.since < ending.until)
  AND NOT EXISTS { (person)-[again:MEMBER_OF WHERE row.on < again.since <= link.since < again.until]->(elsewhere) WHERE type(ending) = 'MEMBER_OF' AND elsewhere.key <> thing.key }
WITH DISTINCT row, person AS gone, link
// part: resting
RETURN fact
