/*
title: {vi: "Ghi nhận nơi cư trú", en: "Record a residence"}
help:
  vi: "Dùng khi chưa ghi nơi cư trú vào ngày ấy; nếu đã có thì chuyển nơi cư trú."
  en: "For a person without a residence on that day; if there is one, change it."
group: people
parameters:
  person: Person
  village: Village
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'LIVES_IN', start: 'Person/' + row.person, end: 'Village/' + row.village, set: {since: row.on}} AS fact
