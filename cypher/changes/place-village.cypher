/*
title: {vi: "Đặt thôn vào địa bàn", en: "Place a village in an area"}
help:
  vi: "Dùng khi thôn chưa nằm trong địa bàn nào vào ngày ấy; nếu đã có thì chuyển thôn."
  en: "For a village that lies in no area on that day; if it does, move it."
group: places
parameters:
  village: Village
  area: Area
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'LIES_IN', start: 'Village/' + row.village, end: 'Area/' + row.area, set: {since: row.on}} AS fact
