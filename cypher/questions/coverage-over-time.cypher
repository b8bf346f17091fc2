/*
title: {vi: Tỷ lệ hộ có người phụ trách qua thời gian, en: Coverage over time}
help:
  vi: "Cùng ngày của mỗi tháng, quý hoặc năm cho đến ngày được hỏi."
  en: "The same day of each month, quarter or year, until the day asked about."
group: coverage
asks: coverage
on: through
chart: {kind: line, x: day, y: [households, covered]}
*/
