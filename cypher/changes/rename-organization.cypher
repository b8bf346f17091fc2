/*
title: {vi: "Đổi tên tổ chức", en: "Rename an organization"}
help:
  vi: "Tên cũ được giữ lại và vẫn tìm được."
  en: "The former name is kept and stays findable."
group: organizations
parameters:
  organization: Organization
  name: {type: text, title: {vi: Tên mới, en: New name}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})
// part: renaming
RETURN row.n AS row, fact
