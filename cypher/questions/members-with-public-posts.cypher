/*
title: {vi: "Đảng viên giữ chức vụ chính quyền, Mặt trận, đoàn thể", en: "Members with posts in government, Front and mass organizations"}
help:
  vi: "Đảng viên trong ngày giữ chức vụ trong chính quyền, Mặt trận hoặc đoàn thể, ở cấp của tổ chức nào; tất cả, hoặc một lĩnh vực."
  en: "Members who hold posts in government, the Front or mass organizations on the day, and at the level of which organization; all, or one field."
group: positions
scope: organizations
parameters:
  field:
    type: choice
    optional: true
    title: {vi: Lĩnh vực, en: Field}
    choices:
      government: {vi: Chính quyền, en: Government}
      front: {vi: Mặt trận, en: Front}
      mass: {vi: Đoàn thể, en: Mass organizations}
columns:
  organization: {type: Organization, title: {vi: Ở cấp của, en: At the level of}}
  position: Position
  member: Member
*/
// In order before the looking, so that a page stops early.
WITH organization ORDER BY organization.sort, organization.id
CALL (organization) {
  // part: holders
  WITH position, person
  WHERE position.field <> 'party' AND ($field IS NULL OR position.field = $field)
  RETURN position, person ORDER BY position.sort, position.id, person.sort, person.id
}
RETURN organization, position, person AS member
