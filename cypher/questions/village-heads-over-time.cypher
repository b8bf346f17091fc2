/*
title: {vi: "Tỷ lệ trưởng thôn là đảng viên qua thời gian", en: Village heads who are members over time}
help:
  vi: "Mỗi địa bàn, vào cùng ngày của mỗi tháng, quý hoặc năm cho đến ngày được hỏi."
  en: "Each area, on the same day of each month, quarter or year, until the day asked about."
group: villages
asks: village-heads-by-area
on: through
*/
