/*
title: {vi: "Gộp hai nhóm hộ ghi trùng", en: "Merge a household group recorded twice"}
help:
  vi: "Nhóm được giữ nhận mọi liên kết của bản trùng, với ngày của chúng: hộ trong nhóm, người phụ trách; trùng nhau thì thành một. Bản trùng được rút, và vẫn tìm được theo mã định danh, tên, mã. Nếu từ đó thành hai thôn trong một ngày thì bị từ chối."
  en: "The group that is kept takes all links of the duplicate, with their days: its households, who is responsible for it; equal ones become one. The duplicate is withdrawn, and still found by its id, name and code. Where two villages on one day would result it is refused."
group: mending
parameters:
  group: {type: HouseholdGroup, title: {vi: Giữ lại, en: Kept}}
  duplicate: {type: HouseholdGroup, title: {vi: Bản trùng, en: Duplicate}}
nothing:
  vi: "phải là hai nhóm hộ khác nhau"
  en: "they must be two household groups that differ"
*/
UNWIND $rows AS row
MATCH (kept:HouseholdGroup {id: row.group})
MATCH (duplicate:HouseholdGroup {id: row.duplicate})
WHERE kept.id <> duplicate.id
// part: merging
RETURN row.n AS row, fact
