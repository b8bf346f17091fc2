/*
title: {vi: Những đảng viên giữ chức vụ ở một tổ chức, en: The members who hold positions in an organization}
rows: {person: person, position: position}
*/
// A position left open by who has left or died counts for nothing.
MATCH (organization)<-[h:HOLDS WHERE h.since <= $as_of < h.until]-(person:Person WHERE person.died IS NULL OR $as_of < person.died)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->()
MATCH (position:Position {id: h.position})
RETURN DISTINCT person, position
