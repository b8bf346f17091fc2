/*
title: {vi: "Bầu trưởng thôn", en: "Make somebody village head"}
help:
  vi: "Mỗi ngày một thôn chỉ có một trưởng thôn: cho người cũ thôi từ cùng ngày. Trưởng thôn không nhất thiết là đảng viên."
  en: "A village has one head a day: end the former one's term from the same day. A head need not be a member."
group: people
parameters:
  person: Person
  village: Village
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'HEADS', start: 'Person/' + row.person, end: 'Village/' + row.village, set: {since: row.on}} AS fact
