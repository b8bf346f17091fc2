/*
title: {vi: Tỷ lệ hộ có người phụ trách, en: Coverage}
help:
  vi: "Tất cả các thôn: số thôn, số hộ, số hộ có đảng viên phụ trách, số hộ chưa có, tỷ lệ."
  en: "All villages together: villages, households, those covered, those not, and the share."
group: coverage
scope: territory
columns:
  villages: {type: integer, title: {vi: Số thôn, en: Villages}, counts: {question: villages}}
  households: {type: integer, title: {vi: Số hộ, en: Households}, counts: {question: households}}
  covered: {type: integer, title: {vi: Có người phụ trách, en: Covered}, counts: {question: households, given: {member: with}}}
  uncovered: {type: integer, title: {vi: Chưa có, en: Not covered}, counts: {question: households-without-member}}
  share: {type: share, title: {vi: Tỷ lệ, en: Share}}
*/
// part: coverage
WITH count(village) AS villages, sum(households) AS households, sum(covered) AS covered
RETURN villages, households, covered, households - covered AS uncovered,
       CASE WHEN households > 0 THEN toFloat(covered) / households END AS share
