/*
title: {vi: "Thôn có trưởng thôn là đảng viên", en: "Villages headed by members"}
help:
  vi: "Thôn có trưởng thôn trong ngày là đảng viên, và tổ chức nơi người đó sinh hoạt."
  en: "Villages whose head on the day is a member, and the organization that member belongs to."
group: villages
scope: territory
columns:
  village: Village
  head: {type: Member, title: {vi: Trưởng thôn, en: Head}}
  organization: Organization
*/
// part: head
WITH village, head, organization WHERE organization IS NOT NULL
RETURN village, head, organization
ORDER BY village.sort, village.id
