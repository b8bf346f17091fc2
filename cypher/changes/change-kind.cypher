/*
title: {vi: "Đổi loại hình tổ chức", en: "Change the kind of an organization"}
help:
  vi: "Loại hình cũ kết thúc, loại hình mới có từ cùng ngày; cấp dưới, đảng viên, chức vụ giữ nguyên. Chưa bao giờ thuộc loại hình cũ thì rút liên kết ấy rồi xếp lại."
  en: "The old kind ends and the new one begins on the same day; what lies below it, members and positions stay. If it never was of the old kind, withdraw that link and set the right one."
group: organizations
parameters:
  organization: Organization
  kind: {type: Kind, title: {vi: Loại hình mới, en: New kind}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {set-kind: {kind: kind-2}}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})-[now:OF_KIND]->(old) WHERE now.since < row.on < now.until AND old.id <> row.kind
WITH row, now, row.kind_key AS to
// part: moving
RETURN row.n AS row, fact
