/*
title: {vi: "Xếp loại hình tổ chức", en: "Set the kind of an organization"}
group: organizations
parameters:
  organization: Organization
  kind: Kind
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'OF_KIND', start: 'Organization/' + row.organization, end: 'Kind/' + row.kind, set: {since: row.on}} AS fact
