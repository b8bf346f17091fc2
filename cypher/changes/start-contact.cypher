/*
title: {vi: "Giữ mối liên hệ nơi cư trú", en: "Begin keeping contact where one lives"}
help:
  vi: "Đảng viên giữ mối liên hệ với tổ chức phụ trách nơi mình cư trú; vẫn sinh hoạt ở tổ chức của mình."
  en: "The member keeps contact with the organization that covers where they live, and stays a member of their own."
group: people
parameters:
  person: Person
  organization: Organization
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'KEEPS_CONTACT_WITH', start: 'Person/' + row.person, end: 'Organization/' + row.organization, set: {since: row.on}} AS fact
