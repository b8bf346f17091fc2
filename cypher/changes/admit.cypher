/*
title: {vi: "Kết nạp, tiếp nhận đảng viên", en: "Admit a member"}
group: people
parameters:
  person: Person
  organization: Organization
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'MEMBER_OF', start: 'Person/' + row.person, end: 'Organization/' + row.organization, set: {since: row.on}} AS fact
