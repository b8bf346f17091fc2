/*
title: {vi: "Thôn có nhiều tổ chức phụ trách", en: "Villages covered by several organizations"}
help:
  vi: "Thôn mà trong ngày có từ hai tổ chức trở lên phụ trách, trực tiếp hay qua địa bàn; mỗi tổ chức một dòng."
  en: "Villages that two organizations or more cover on the day, themselves or through an area; a row for each organization."
group: villages
scope: territory
columns:
  village: Village
  organization: Organization
*/
CALL (village) {
  // part: covering
  RETURN collect(organization) AS organizations
}
WITH village, organizations WHERE size(organizations) > 1
UNWIND organizations AS organization
RETURN village, organization
ORDER BY village.sort, village.id, organization.sort, organization.id
