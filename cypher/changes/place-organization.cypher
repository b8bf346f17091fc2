/*
title: {vi: "Đặt dưới tổ chức cấp trên", en: "Place an organization under its parent"}
help:
  vi: "Dùng khi tổ chức chưa trực thuộc ai vào ngày ấy; nếu đã có cấp trên thì chuyển tổ chức."
  en: "For an organization without a parent on that day; if it has one, move it."
group: organizations
parameters:
  organization: Organization
  parent: {type: Organization, title: {vi: Tổ chức cấp trên, en: Parent}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'PART_OF', start: 'Organization/' + row.organization, end: 'Organization/' + row.parent, set: {since: row.on}} AS fact
