/*
title: {vi: "Giao tổ chức phụ trách thôn, địa bàn", en: "Let an organization cover a village or area"}
group: places
parameters:
  organization: Organization
  territory: {type: Village|Area, title: {vi: Thôn hoặc địa bàn, en: Village or area}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'COVERS', start: 'Organization/' + row.organization, end: row.territory_key, set: {since: row.on}} AS fact
