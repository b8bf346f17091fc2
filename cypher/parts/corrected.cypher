/*
title: {vi: Một đối tượng được sửa cùng các liên kết đã kết thúc với nó, en: A thing is corrected with the links that ended with it}
over: row, thing, right, cleared
rows: {fact: fact}
*/
RETURN {thing: split(thing.key, '/')[0], id: thing.id, set: right, cleared: cleared} AS fact
UNION ALL
// A life ends with the death. A link that begins only after the right end stays, for the guards to refuse.
WITH thing, CASE WHEN right.until IS NULL THEN thing.died ELSE thing.until END AS ended, coalesce(right.until, right.died, date('9999-12-31')) AS until
WHERE until <> ended
MATCH (thing)-[link]-() WHERE link.ended_by = thing.ended_by AND link.until = ended AND link.since < until
RETURN {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, set: {until: until}} AS fact
