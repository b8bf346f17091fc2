/*
title: {vi: "Đưa hộ vào nhóm hộ", en: "Put a household into a group"}
group: households
parameters:
  household: Household
  group: HouseholdGroup
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'BELONGS_TO', start: 'Household/' + row.household, end: 'HouseholdGroup/' + row.group, set: {since: row.on}} AS fact
