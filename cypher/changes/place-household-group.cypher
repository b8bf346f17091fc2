/*
title: {vi: "Xếp nhóm hộ vào thôn", en: "Place a household group in a village"}
help:
  vi: "Dùng khi nhóm chưa thuộc thôn nào vào ngày ấy; nếu đã có thì chuyển nhóm hộ."
  en: "For a group that is in no village on that day; if it is in one, move it."
group: households
parameters:
  group: HouseholdGroup
  village: Village
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'IN', start: 'HouseholdGroup/' + row.group, end: 'Village/' + row.village, set: {since: row.on}} AS fact
