/*
title: {vi: "Xếp hộ vào thôn", en: "Place a household in a village"}
help:
  vi: "Dùng khi hộ chưa thuộc thôn nào vào ngày ấy; nếu đã có thì chuyển hộ."
  en: "For a household that is in no village on that day; if it is in one, move it."
group: households
parameters:
  household: Household
  village: Village
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'IN', start: 'Household/' + row.household, end: 'Village/' + row.village, set: {since: row.on}} AS fact
