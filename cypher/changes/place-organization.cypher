/*
title: {vi: "Đặt dưới tổ chức cấp trên", en: "Place an organization under its parent"}
group: organizations
parameters:
  organization: Organization
  parent: {type: Organization, title: {vi: Tổ chức cấp trên, en: Parent}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'PART_OF', start: 'Organization/' + row.organization, end: 'Organization/' + row.parent, set: {since: row.on}} AS fact
