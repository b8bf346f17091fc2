/*
title: {vi: Trưởng của một thôn, en: The head of a village}
over: village
rows: {head: head, organization: organization}
*/
// One row always: no head where there is none alive, no organization where the head is no member.
OPTIONAL MATCH (village)<-[h:HEADS WHERE h.since <= $as_of < h.until]-(head:Person WHERE head.died IS NULL OR $as_of < head.died)
OPTIONAL MATCH (head)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->(organization:Organization)
RETURN head, organization
