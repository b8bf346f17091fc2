/*
title: {vi: Một đối tượng được sửa cùng các liên kết đã kết thúc với nó, en: A thing is corrected with the links that ended with it}
over: row, thing, right, cleared
rows: {fact: fact}
*/
RETURN {thing: split(thing.key, '/')[0], id: thing.id, set: right, cleared: cleared} AS fact
UNION ALL
MATCH (thing)-[link]-() WHERE right.until <> thing.until AND link.ended_by = thing.ended_by AND link.until = thing.until
RETURN {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, set: {until: right.until}} AS fact
