/*
title: {vi: "Gộp hai người ghi trùng", en: "Merge a person recorded twice"}
help:
  vi: "Người được giữ nhận mọi liên kết của bản trùng, với ngày của chúng; trùng nhau thì thành một. Bản trùng được rút, và vẫn tìm được theo mã định danh, tên, mã. Nếu từ đó thành hai nơi trong một ngày thì bị từ chối. Ngày mất phải giống nhau."
  en: "The person that is kept takes all links of the duplicate, with their days; equal ones become one. The duplicate is withdrawn, and still found by its id, name and code. Where two places on one day would result it is refused. Both must have died on one day, or live."
group: mending
parameters:
  person: {type: Person, title: {vi: Giữ lại, en: Kept}}
  duplicate: {type: Person, title: {vi: Bản trùng, en: Duplicate}}
nothing:
  vi: "phải là hai người khác nhau, cùng ngày mất hoặc cùng chưa mất: sửa ngày mất trước"
  en: "they must be two people who differ, of one day of death or none: record or correct the death first"
*/
UNWIND $rows AS row
MATCH (kept:Person {id: row.person})
MATCH (duplicate:Person {id: row.duplicate})
WHERE kept.id <> duplicate.id AND coalesce(kept.died, date('9999-12-31')) = coalesce(duplicate.died, date('9999-12-31'))
// part: merging
RETURN row.n AS row, fact
