/*
title: {vi: "Gộp hai hộ ghi trùng", en: "Merge a household recorded twice"}
help:
  vi: "Hộ được giữ nhận mọi liên kết của bản trùng, với ngày của chúng; trùng nhau thì thành một. Bản trùng được rút, và vẫn tìm được theo mã định danh, tên, mã. Nếu từ đó thành hai nơi trong một ngày thì bị từ chối."
  en: "The household that is kept takes all links of the duplicate, with their days; equal ones become one. The duplicate is withdrawn, and still found by its id, name and code. Where two places on one day would result it is refused."
group: mending
parameters:
  household: {type: Household, title: {vi: Giữ lại, en: Kept}}
  duplicate: {type: Household, title: {vi: Bản trùng, en: Duplicate}}
nothing:
  vi: "phải là hai hộ khác nhau"
  en: "they must be two households that differ"
*/
UNWIND $rows AS row
MATCH (kept:Household {id: row.household})
MATCH (duplicate:Household {id: row.duplicate})
WHERE kept.id <> duplicate.id
// part: merging
RETURN row.n AS row, fact
