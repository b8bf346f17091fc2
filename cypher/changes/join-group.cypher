/*
title: {vi: "Đưa hộ vào nhóm hộ", en: "Put a household into a group"}
help:
  vi: "Ai phụ trách nhóm thì phụ trách cả hộ từ ngày này; hộ và nhóm phải cùng thôn. Phân công trực tiếp giữ nguyên; đang ở nhóm khác thì đưa khỏi nhóm ấy trước."
  en: "Whoever is responsible for the group looks after the household from that day; both must be in one village. Direct duties go on; if it is in another group, take it out first."
group: households
parameters:
  household: Household
  group: HouseholdGroup
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'BELONGS_TO', start: 'Household/' + row.household, end: 'HouseholdGroup/' + row.group, set: {since: row.on}} AS fact
