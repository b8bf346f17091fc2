/*
title: {vi: "Sửa mã cũ, hoặc ngày đổi mã", en: "Correct a former code, or the day on which it ended"}
help:
  vi: "Dùng khi mã cũ hoặc ngày đổi mã đã ghi sai. Nếu chưa bao giờ đổi mã, chọn chưa bao giờ; mã nay đang dùng có từ đầu."
  en: "For a former code, or a day, that was recorded wrongly. If it never had that code, choose never: the next one reaches back."
group: mending
parameters:
  thing: {type: Organization|Area|Village|Household|HouseholdGroup|Person, title: {vi: Đối tượng, en: Thing}}
  until: {type: date, title: {vi: Ngày đổi đã ghi, en: Day as recorded}}
  right_code: {type: text, optional: true, title: {vi: Mã cũ đúng, en: Right former code}}
  right_until: {type: date, optional: true, title: {vi: Ngày đổi đúng, en: Right day}}
  never: {type: boolean, optional: true, title: {vi: Chưa bao giờ có, en: Never had it}}
either: [[right_code, never], [right_until, never]]
nothing:
  vi: "không có mã cũ nào kết thúc vào ngày đó, hoặc không có gì để sửa"
  en: "no former code ended on that day, or there is nothing to correct"
example: {after: {recode-organization: {}}, given: {until: 2020-01-01, right_code: M-02}}
*/
UNWIND $rows AS row
MATCH (thing:Thing {key: row.thing_key}) WHERE row.until IN thing.former_codes_until AND (row.right_code IS NOT NULL OR row.right_until IS NOT NULL OR row.never)
WITH row, thing, [place IN range(0, size(thing.former_codes) - 1) WHERE thing.former_codes_until[place] <> row.until OR NOT coalesce(row.never, false)] AS places
RETURN row.n AS row, {thing: split(thing.key, '/')[0], id: thing.id,
  set: {
    former_codes: [place IN places | CASE WHEN thing.former_codes_until[place] = row.until THEN coalesce(row.right_code, thing.former_codes[place]) ELSE thing.former_codes[place] END],
    former_codes_until: [place IN places | CASE WHEN thing.former_codes_until[place] = row.until THEN coalesce(row.right_until, row.until) ELSE thing.former_codes_until[place] END]
  },
  cleared: CASE WHEN size(places) = 0 THEN ['former_codes', 'former_codes_until'] ELSE [] END} AS fact
