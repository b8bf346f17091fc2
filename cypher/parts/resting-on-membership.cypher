/*
title: {vi: Những gì dựa vào tư cách đảng viên, en: What rests on a membership}
over: row, gone
rows: {fact: fact}
*/
// What begins after a return rests on that.
MATCH (gone)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->()
WHERE link.until > row.on AND NOT EXISTS { (gone)-[again:MEMBER_OF WHERE row.on < again.since <= link.since < again.until]->() }
// part: resting
RETURN fact
