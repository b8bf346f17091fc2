/*
title: {vi: "Sửa đặc điểm của khối", en: "Correct the traits of a sector"}
help:
  vi: "Đặc điểm đúng thay cho điều đã ghi, ở mọi ngày; để trống thì giữ nguyên."
  en: "What is right stands for all days; what is left out stays as it is."
group: mending
parameters:
  sector: Sector
  works_elsewhere: {type: boolean, title: {vi: Làm việc ngoài nơi cư trú, en: Works away from home}}
*/
UNWIND $rows AS row
MATCH (thing:Sector {id: row.sector})
WHERE thing.works_elsewhere <> row.works_elsewhere
RETURN row.n AS row, {thing: 'Sector', id: thing.id, set: {works_elsewhere: row.works_elsewhere}} AS fact
