/*
title: {vi: Cơ cấu tổ chức vào hai ngày, en: The structure on two days}
help:
  vi: "Các con số của hai ngày, cạnh nhau."
  en: "The numbers of two days, side by side."
group: structure
asks: structure-in-numbers
on: two
chart: {kind: bars, x: day, y: [organizations, members, villages]}
*/
