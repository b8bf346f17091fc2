/*
title: {vi: "Xếp loại hình tổ chức", en: "Set the kind of an organization"}
help:
  vi: "Dùng khi tổ chức chưa thuộc loại hình nào vào ngày ấy; nếu đã có thì đổi loại hình. Loại hình quyết định mỗi chức vụ cần bao nhiêu người."
  en: "For an organization that is of no kind on that day; if it is of one, change it. The kind says how many seats each position has."
group: organizations
parameters:
  organization: Organization
  kind: Kind
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'OF_KIND', start: 'Organization/' + row.organization, end: 'Kind/' + row.kind, set: {since: row.on}} AS fact
