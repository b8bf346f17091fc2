/*
title: {vi: "Bổ nhiệm, bầu giữ chức vụ", en: "Appoint to a position"}
group: people
parameters:
  person: Person
  organization: Organization
  position: Position
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'HOLDS', start: 'Person/' + row.person, end: 'Organization/' + row.organization, set: {position: row.position, since: row.on}} AS fact
