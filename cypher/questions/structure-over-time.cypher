/*
title: {vi: Cơ cấu tổ chức qua thời gian, en: The structure over time}
help:
  vi: "Các con số vào cùng ngày của mỗi tháng, quý hoặc năm cho đến ngày được hỏi; số đảng viên tăng hay giảm."
  en: "The numbers on the same day of each month, quarter or year, until the day asked about; whether members grow in number."
group: structure
asks: structure-in-numbers
on: through
chart: {kind: line, x: day, y: [organizations, members]}
*/
