/*
title: {vi: "Thôn có trưởng thôn chưa phải là đảng viên", en: "Villages not headed by members"}
help:
  vi: "Thôn có trưởng thôn trong ngày không phải là đảng viên; ô trống là thôn chưa có trưởng thôn."
  en: "Villages whose head on the day is not a member; empty where the village has no head."
group: villages
scope: territory
columns:
  village: Village
  head: {type: Person, title: {vi: Trưởng thôn, en: Head}}
*/
WITH village WHERE village IS NOT NULL
// part: head
WITH village, head, organization WHERE organization IS NULL
RETURN village, head
ORDER BY village.sort, village.id
