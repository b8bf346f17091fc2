/*
title: {vi: "Ghi nhận tổ chức kế tục", en: "Record a successor"}
group: organizations
parameters:
  organization: Organization
  predecessor: {type: Organization, title: {vi: Tổ chức trước đó, en: Predecessor}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'SUCCEEDS', start: 'Organization/' + row.organization, end: 'Organization/' + row.predecessor, set: {since: row.on}} AS fact
