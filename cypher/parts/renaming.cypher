/*
title: {vi: Một tên mới từ một ngày, en: Another name from a day on}
over: row, thing
rows: {fact: fact}
*/
WITH row, thing WHERE thing.name <> row.name
RETURN {thing: split(thing.key, '/')[0], id: thing.id, set: {
  name: row.name,
  former_names: coalesce(thing.former_names, []) + [thing.name],
  former_names_until: coalesce(thing.former_names_until, []) + [row.on]
}} AS fact
