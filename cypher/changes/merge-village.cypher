/*
title: {vi: "Gộp hai thôn ghi trùng", en: "Merge a village recorded twice"}
help:
  vi: "Thôn được giữ nhận mọi liên kết của bản trùng, với ngày của chúng: hộ, nhóm hộ, người cư trú, trưởng thôn, tổ chức phụ trách; trùng nhau thì thành một. Bản trùng được rút, và vẫn tìm được theo mã định danh, tên, mã. Nếu từ đó thành hai địa bàn hoặc hai trưởng thôn trong một ngày thì bị từ chối. Sáp nhập thật từ một ngày thì không gộp: kết thúc một thôn, thôn kia tiếp nhận."
  en: "The village that is kept takes all links of the duplicate, with their days: households, groups, residents, heads, who covers it; equal ones become one. The duplicate is withdrawn, and still found by its id, name and code. Where two areas or two heads on one day would result it is refused. What really united on a day is not merged: close one, with the other as successor."
group: mending
parameters:
  village: {type: Village, title: {vi: Giữ lại, en: Kept}}
  duplicate: {type: Village, title: {vi: Bản trùng, en: Duplicate}}
nothing:
  vi: "phải là hai thôn khác nhau"
  en: "they must be two villages that differ"
*/
UNWIND $rows AS row
MATCH (kept:Village {id: row.village})
MATCH (duplicate:Village {id: row.duplicate})
WHERE kept.id <> duplicate.id
// part: merging
RETURN row.n AS row, fact
