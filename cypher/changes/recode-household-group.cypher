/*
title: {vi: "Đổi mã nhóm hộ", en: "Give a household group another code"}
help:
  vi: "Mã cũ được giữ lại và vẫn tìm được."
  en: "The former code is kept and stays findable."
group: households
parameters:
  group: HouseholdGroup
  code: {type: text, title: {vi: Mã mới, en: New code}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:HouseholdGroup {id: row.group}) WHERE thing.since < row.on < thing.until AND coalesce(thing.code, '') <> row.code
RETURN row.n AS row, {thing: 'HouseholdGroup', id: thing.id, set: {
  code: row.code,
  former_codes: coalesce(thing.former_codes, []) + [coalesce(thing.code, '')],
  former_codes_until: coalesce(thing.former_codes_until, []) + [row.on]
}} AS fact
