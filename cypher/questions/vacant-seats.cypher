/*
title: {vi: "Chức vụ còn khuyết", en: "Vacant seats"}
help:
  vi: "Chức vụ mà trong ngày tổ chức có ít đảng viên giữ hơn số người theo loại hình của tổ chức."
  en: "Positions that fewer members hold on the day than the organization's kind has seats for."
group: positions
scope: organizations
columns:
  organization: Organization
  position: Position
  seats: {type: integer, title: {vi: Số người theo quy định, en: Seats}}
  holders: {type: integer, title: {vi: Số người đang giữ, en: Holders}}
urgency: 2
*/
// In order before the counting, so that a page stops early.
WITH organization ORDER BY organization.sort, organization.id
CALL (organization) {
  MATCH (organization)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(:Kind)-[s:HAS_SEATS WHERE s.since <= $as_of < s.until]->(seat:Position)
  CALL (organization, seat) {
    // part: holders
    RETURN sum(CASE WHEN position.key = seat.key THEN 1 ELSE 0 END) AS holders
  }
  WITH seat AS position, s.seats AS seats, holders WHERE holders < seats
  RETURN position, seats, holders ORDER BY position.sort, position.id
}
RETURN organization, position, seats, holders
