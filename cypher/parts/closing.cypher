/*
title: {vi: Một đối tượng kết thúc cùng các liên kết của nó, en: A thing ends with its links}
over: row, thing
rows: {fact: fact}
*/
RETURN {thing: split(thing.key, '/')[0], id: thing.id, set: {until: row.on}} AS fact
UNION ALL
// What says where it stood itself ends with it; that one succeeded another stays true for ever.
MATCH (thing)-[link]->(end) WHERE link.since < row.on < link.until AND NOT type(link) IN ['COVERS', 'SUCCEEDS']
RETURN {link: type(link), id: link.id, start: thing.key, end: end.key, set: {until: row.on}} AS fact
UNION ALL
MATCH (thing)-[link]-(other)
WHERE link.since < row.on < link.until AND type(link) <> 'SUCCEEDS' AND (type(link) = 'COVERS' OR startNode(link).key = other.key)
// part: resting
RETURN fact
