/*
title: {vi: "Đổi khối của tổ chức", en: "Change the sector of an organization"}
help:
  vi: "Khối cũ kết thúc, khối mới có từ cùng ngày; cấp dưới không có khối riêng thì tính theo. Chưa bao giờ thuộc khối cũ thì rút liên kết ấy rồi xếp lại."
  en: "The old sector ends and the new one begins on the same day; what lies below it without a sector of its own goes by it. If it never was in the old one, withdraw that link and set the right one."
group: organizations
parameters:
  organization: Organization
  sector: {type: Sector, title: {vi: Khối mới, en: New sector}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {set-sector: {sector: sector-2}}}
*/
UNWIND $rows AS row
MATCH (thing:Organization {id: row.organization})-[now:IN_SECTOR]->(old) WHERE now.since < row.on < now.until AND old.id <> row.sector
WITH row, now, row.sector_key AS to
// part: moving
RETURN row.n AS row, fact
