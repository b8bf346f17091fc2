/*
title: {vi: "Sửa tên, mã hoặc ngày đã ghi sai", en: "Correct a name, a code or days"}
help:
  vi: "Dùng khi đã ghi sai ngay từ đầu. Nếu tên đổi từ một ngày nào đó, hãy đổi tên. Liên kết kết thúc cùng đối tượng đi theo ngày kết thúc đúng."
  en: "For what was recorded wrongly from the start. Where a name changed on a day, rename instead. Links that ended with the thing go by its right end."
group: mending
parameters:
  thing: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind|Sector|Position|Reason, title: {vi: Đối tượng, en: Thing}}
  name: {type: text, optional: true, title: {vi: Tên đúng, en: Right name}}
  name_en: {type: text, optional: true, title: {vi: Tên tiếng Anh đúng, en: Right English name}}
  code: {type: text, optional: true, title: {vi: Mã đúng, en: Right code}}
  clear: {type: choice, optional: true, title: {vi: Bỏ trống, en: Leave empty}, choices: {code: {vi: mã, en: the code}, name_en: {vi: tên tiếng Anh, en: the English name}}}
  right_since: {type: date, optional: true, title: {vi: Ngày bắt đầu đúng, en: Right first day}}
  right_until: {type: date, optional: true, title: {vi: Ngày kết thúc đúng, en: Right end}}
  reopen: {type: boolean, optional: true, title: {vi: Mở lại, en: Reopen}}
either: [[code, clear], [right_until, reopen]]
nothing:
  vi: "không có gì để sửa: điều này đã được ghi như vậy, hoặc ngày kết thúc không sau ngày bắt đầu"
  en: "nothing to correct: it is recorded so already, or the end is not after the first day"
example: {given: {name: Tên đúng}}
*/
UNWIND $rows AS row
MATCH (thing:Thing {key: row.thing_key})
WITH row, thing, {
  name: coalesce(row.name, thing.name),
  name_en: CASE WHEN row.clear = 'name_en' THEN null ELSE coalesce(row.name_en, thing.name_en) END,
  code: CASE WHEN row.clear = 'code' THEN null ELSE coalesce(row.code, thing.code) END,
  since: coalesce(row.right_since, thing.since),
  until: CASE WHEN row.reopen THEN date('9999-12-31') ELSE coalesce(row.right_until, thing.until) END
} AS right
WHERE right.since < right.until
  AND (right.name <> thing.name OR coalesce(right.name_en, '') <> coalesce(thing.name_en, '') OR coalesce(right.code, '') <> coalesce(thing.code, '') OR right.since <> thing.since OR right.until <> thing.until)
WITH row, thing, right, CASE WHEN row.clear IS NULL THEN [] ELSE [row.clear] END AS cleared
// part: corrected
RETURN row.n AS row, fact
