/*
title: {vi: "Bầu trưởng thôn", en: "Make somebody village head"}
group: people
parameters:
  person: Person
  village: Village
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'HEADS', start: 'Person/' + row.person, end: 'Village/' + row.village, set: {since: row.on}} AS fact
