/*
title: {vi: Đảng viên theo tổ chức qua thời gian, en: Members by organization over time}
help:
  vi: "Mỗi tổ chức, vào cùng ngày của mỗi tháng, quý hoặc năm cho đến ngày được hỏi."
  en: "Each organization, on the same day of each month, quarter or year, until the day asked about."
group: members
asks: members-by-organization
on: through
*/
