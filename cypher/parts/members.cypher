/*
title: {vi: Đảng viên sinh hoạt ngay ở một tổ chức, en: The members of an organization itself}
rows: {person: person}
*/
MATCH (organization)<-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]-(person:Person WHERE person.died IS NULL OR $as_of < person.died)
RETURN person
