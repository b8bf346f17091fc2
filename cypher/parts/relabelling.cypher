/*
title: {vi: "Tên khác cho một từ, ở mọi ngày", en: "Another name of a word, for all days"}
over: row, thing
rows: {fact: fact}
*/
WITH row, thing WHERE thing.name <> row.name OR coalesce(thing.name_en, '') <> row.name_en
RETURN {thing: split(thing.key, '/')[0], id: thing.id, set: {name: row.name, name_en: row.name_en}} AS fact
