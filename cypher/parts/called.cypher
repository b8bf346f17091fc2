/*
title: {vi: "Một đối tượng, nếu mang tên và mã này", en: "A thing, if it goes by this name and code"}
over: thing
rows: {thing: called}
*/
// `search` holds its names and codes, former ones too, folded, a line each. Any word in any order.
WITH thing
WHERE ($name IS NULL OR all(word IN split($name, ' ') WHERE thing.search CONTAINS word))
  AND ($code IS NULL OR thing.code = $code OR $code IN coalesce(thing.former_codes, []))
RETURN thing AS called
