/*
title: {vi: Những gì dựa vào tư cách đảng viên, en: What rests on a membership}
over: row, gone
rows: {fact: fact}
*/
// What begins after a return rests on that. Where the membership begins later than was recorded, on `row.begins` and not on
// `row.begun`, what began before rests on it too.
MATCH (gone)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->()
WHERE (link.until > row.on AND NOT EXISTS { (gone)-[again:MEMBER_OF WHERE row.on < again.since <= link.since < again.until]->() })
  OR row.begun <= link.since < row.begins
// part: resting
RETURN fact
