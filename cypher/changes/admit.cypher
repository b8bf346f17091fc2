/*
title: {vi: "Kết nạp, tiếp nhận đảng viên", en: "Admit a member"}
help:
  vi: "Bắt đầu sinh hoạt tại tổ chức; từ ngày đó có thể được phân công phụ trách hộ. Đang sinh hoạt nơi khác thì chuyển sinh hoạt."
  en: "Membership in the organization begins, and duties can be assigned from that day. Who is a member elsewhere is transferred instead."
group: people
parameters:
  person: Person
  organization: Organization
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'MEMBER_OF', start: 'Person/' + row.person, end: 'Organization/' + row.organization, set: {since: row.on}} AS fact
