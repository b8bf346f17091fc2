/*
title: {vi: "Ghi nhận tổ chức kế tục", en: "Record a successor"}
help:
  vi: "Chỉ ghi nhận tổ chức này thay tổ chức trước đó, không chuyển gì. Để đảng viên, địa bàn chuyển sang, kết thúc tổ chức trước đó và nêu nơi tiếp nhận."
  en: "It records that the one replaced the other, and moves nothing. For members and territory to go over, close the predecessor and name the successor there."
group: organizations
parameters:
  organization: Organization
  predecessor: {type: Organization, title: {vi: Tổ chức trước đó, en: Predecessor}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'SUCCEEDS', start: 'Organization/' + row.organization, end: 'Organization/' + row.predecessor, set: {since: row.on}} AS fact
