/*
title: {vi: "Xếp tổ chức vào khối", en: "Set the sector of an organization"}
help:
  vi: "Dùng khi tổ chức chưa có khối riêng vào ngày ấy; nếu đã có thì đổi khối. Không có khối riêng thì tính theo cấp trên gần nhất."
  en: "For an organization without a sector of its own on that day; if it has one, change it. Without one it goes by the nearest above it."
group: organizations
parameters:
  organization: Organization
  sector: Sector
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'IN_SECTOR', start: 'Organization/' + row.organization, end: 'Sector/' + row.sector, set: {since: row.on}} AS fact
