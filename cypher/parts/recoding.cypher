/*
title: {vi: Một mã mới từ một ngày, en: Another code from a day on}
over: row, thing
rows: {fact: fact}
*/
WITH row, thing WHERE thing.since < row.on < thing.until AND coalesce(thing.code, '') <> row.code
RETURN {thing: split(thing.key, '/')[0], id: thing.id, set: {
  code: row.code,
  former_codes: coalesce(thing.former_codes, []) + [coalesce(thing.code, '')],
  former_codes_until: coalesce(thing.former_codes_until, []) + [row.on]
}} AS fact
