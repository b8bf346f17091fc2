/*
title: {vi: Tổ chức phụ trách địa bàn nào, en: What organizations cover}
help:
  vi: "Thôn, địa bàn mà mỗi tổ chức trực tiếp phụ trách trong ngày."
  en: "The villages and areas that each organization itself covers on the day."
group: things
scope: organizations
columns:
  organization: Organization
  territory: {type: Village|Area, title: {vi: Phụ trách, en: Covers}}
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
MATCH (organization)-[covers:COVERS WHERE covers.since <= $as_of < covers.until]->(territory)
RETURN organization, territory, covers.since AS since
ORDER BY organization.sort, organization.id, territory.sort, territory.id
