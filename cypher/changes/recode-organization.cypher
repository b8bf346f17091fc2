/*
title: {vi: "Đổi mã tổ chức", en: "Give an organization another code"}
help:
  vi: "Mã cũ được giữ lại và vẫn tìm được."
  en: "The former code is kept and stays findable."
group: organizations
parameters:
  organization: Organization
  code: {type: text, title: {vi: Mã mới, en: New code}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})
// part: recoding
RETURN row.n AS row, fact
