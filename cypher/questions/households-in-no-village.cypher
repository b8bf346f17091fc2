/*
title: {vi: "Hộ chưa thuộc thôn nào", en: "Households in no village"}
help:
  vi: "Hộ trong ngày không thuộc thôn nào; chỉ tổ chức cao nhất nhìn thấy."
  en: "Households that lie in no village on the day; only an organization at the top sees them."
group: quality
scope: territory
columns:
  household: Household
urgency: 3
*/
WITH village WHERE village IS NULL
// part: households
RETURN household
ORDER BY household.sort, household.id
