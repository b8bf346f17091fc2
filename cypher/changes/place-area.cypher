/*
title: {vi: "Đặt địa bàn vào địa bàn lớn hơn", en: "Place an area in a larger one"}
help:
  vi: "Dùng khi chưa nằm trong địa bàn lớn hơn nào vào ngày ấy; nếu đã có thì chuyển địa bàn."
  en: "For an area that lies in no larger one on that day; if it does, move it."
group: places
parameters:
  area: Area
  parent: {type: Area, title: {vi: Thuộc địa bàn, en: Lies in}}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'LIES_IN', start: 'Area/' + row.area, end: 'Area/' + row.parent, set: {since: row.on}} AS fact
