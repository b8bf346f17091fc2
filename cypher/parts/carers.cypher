/*
title: {vi: Những đảng viên đang phụ trách một hộ, en: The members who cover a household}
over: household
rows: {person: person}
*/
// part: responsible
WITH person WHERE person.died IS NULL OR $as_of < person.died
MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->()
RETURN person
