/*
title: {vi: "Bổ nhiệm, bầu giữ chức vụ", en: "Appoint to a position"}
help:
  vi: "Giữ chức vụ tại tổ chức, thêm vào những chức vụ đang giữ; ai đang giữ chức vụ này vẫn giữ. Thay người thì cho người cũ thôi giữ trong cùng lần ghi."
  en: "A position in the organization, beside those that are held already; whoever else holds it goes on. To replace somebody, release them in the same change."
group: people
parameters:
  person: Person
  organization: Organization
  position: Position
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'HOLDS', start: 'Person/' + row.person, end: 'Organization/' + row.organization, set: {position: row.position, since: row.on}} AS fact
