/*
title: {vi: "Sửa tên cũ, hoặc ngày đổi tên", en: "Correct a former name, or the day on which it ended"}
help:
  vi: "Dùng khi tên cũ hoặc ngày đổi tên đã ghi sai. Nếu chưa bao giờ đổi tên, chọn chưa bao giờ; tên nay đang dùng có từ đầu."
  en: "For a former name, or a day, that was recorded wrongly. If it never had that name, choose never: the next one reaches back."
group: mending
parameters:
  thing: {type: Organization|Area|Village|Household|HouseholdGroup|Person, title: {vi: Đối tượng, en: Thing}}
  until: {type: date, title: {vi: Ngày đổi đã ghi, en: Day as recorded}}
  right_name: {type: text, optional: true, title: {vi: Tên cũ đúng, en: Right former name}}
  right_until: {type: date, optional: true, title: {vi: Ngày đổi đúng, en: Right day}}
  never: {type: boolean, optional: true, title: {vi: Chưa bao giờ có, en: Never had it}}
either: [[right_name, never], [right_until, never]]
nothing:
  vi: "không có tên cũ nào kết thúc vào ngày đó, hoặc không có gì để sửa"
  en: "no former name ended on that day, or there is nothing to correct"
example: {after: {rename-organization: {}}, given: {until: 2020-01-01, right_name: Tên đúng}}
*/
UNWIND $rows AS row
MATCH (thing:Thing {key: row.thing_key}) WHERE row.until IN thing.former_names_until AND (row.right_name IS NOT NULL OR row.right_until IS NOT NULL OR row.never)
WITH row, thing, [place IN range(0, size(thing.former_names) - 1) WHERE thing.former_names_until[place] <> row.until OR NOT coalesce(row.never, false)] AS places
RETURN row.n AS row, {thing: split(thing.key, '/')[0], id: thing.id,
  set: {
    former_names: [place IN places | CASE WHEN thing.former_names_until[place] = row.until THEN coalesce(row.right_name, thing.former_names[place]) ELSE thing.former_names[place] END],
    former_names_until: [place IN places | CASE WHEN thing.former_names_until[place] = row.until THEN coalesce(row.right_until, row.until) ELSE thing.former_names_until[place] END]
  },
  cleared: CASE WHEN size(places) = 0 THEN ['former_names', 'former_names_until'] ELSE [] END} AS fact
