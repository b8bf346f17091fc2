/*
title: {vi: Một liên kết tiếp tục với nơi khác, en: A link goes on with another place}
over: "row, now, to"
rows: {fact: fact}
*/
UNWIND [
  {link: type(now), id: now.id, start: startNode(now).key, end: endNode(now).key, set: {until: row.on}},
  {link: type(now), start: startNode(now).key, end: to, set: {since: row.on, until: now.until}}
] AS fact
RETURN fact
