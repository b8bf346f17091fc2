/*
title: {vi: "Xếp nhóm hộ vào thôn", en: "Place a household group in a village"}
group: households
parameters:
  group: HouseholdGroup
  village: Village
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'IN', start: 'HouseholdGroup/' + row.group, end: 'Village/' + row.village, set: {since: row.on}} AS fact
