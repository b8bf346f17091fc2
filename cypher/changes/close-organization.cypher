/*
title: {vi: "Kết thúc tổ chức", en: "Close an organization"}
help:
  vi: "Cấp dưới, đảng viên, chức vụ, địa bàn, liên hệ chuyển sang nơi tiếp nhận nếu có nêu, của người đã mất thì kết thúc; còn lại theo điều đã chọn. Chức vụ nào không chuyển theo thì thôi giữ trước, trong cùng thay đổi."
  en: "What lies below, members, positions, territory and contacts go to the successor, if one is named, and those of the dead end; the rest as chosen. A position that shall not go along is released before, in the same change."
group: organizations
parameters:
  organization: Organization
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
  successor: {type: Organization, optional: true, title: {vi: Nơi tiếp nhận, en: Successor}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization}) WHERE thing.since < row.on < thing.until
// part: closing
RETURN row.n AS row, fact
