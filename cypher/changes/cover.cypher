/*
title: {vi: "Giao tổ chức phụ trách thôn, địa bàn", en: "Let an organization cover a village or area"}
help:
  vi: "Các hộ ở đó thuộc phạm vi của tổ chức; nhiều tổ chức có thể cùng phụ trách một nơi. Hộ vẫn chưa có người phụ trách cho đến khi phân công cho đảng viên."
  en: "Households there count within the organization; several may cover the same place. A household still has nobody until a member is assigned to it."
group: places
parameters:
  organization: Organization
  territory: {type: Village|Area, title: {vi: Thôn hoặc địa bàn, en: Village or area}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'COVERS', start: 'Organization/' + row.organization, end: row.territory_key, set: {since: row.on}} AS fact
