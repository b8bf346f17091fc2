/*
title: {vi: "Gộp hai tổ chức ghi trùng", en: "Merge an organization recorded twice"}
help:
  vi: "Tổ chức được giữ nhận mọi liên kết của bản trùng, với ngày của chúng; trùng nhau thì thành một. Bản trùng được rút, và vẫn tìm được theo mã định danh, tên, mã. Nếu từ đó thành hai nơi trong một ngày thì bị từ chối. Sáp nhập thật từ một ngày thì không gộp: kết thúc một bên, bên kia tiếp nhận."
  en: "The organization that is kept takes all links of the duplicate, with their days; equal ones become one. The duplicate is withdrawn, and still found by its id, name and code. Where two places on one day would result it is refused. What really united on a day is not merged: close one, with the other as successor."
group: mending
parameters:
  organization: {type: Organization, title: {vi: Giữ lại, en: Kept}}
  duplicate: {type: Organization, title: {vi: Bản trùng, en: Duplicate}}
nothing:
  vi: "phải là hai tổ chức khác nhau"
  en: "they must be two organizations that differ"
*/
UNWIND $rows AS row
MATCH (kept:Organization {id: row.organization})
MATCH (duplicate:Organization {id: row.duplicate})
WHERE kept.id <> duplicate.id
// part: merging
RETURN row.n AS row, fact
