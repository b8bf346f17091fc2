/*
title: {vi: "Xếp hộ vào thôn", en: "Place a household in a village"}
group: households
parameters:
  household: Household
  village: Village
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'IN', start: 'Household/' + row.household, end: 'Village/' + row.village, set: {since: row.on}} AS fact
