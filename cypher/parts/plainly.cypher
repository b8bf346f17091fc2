/*
title: {vi: "Tên và mã, không kể dấu, hoa thường và khoảng trống", en: "Name and code, without regard to marks, case and spaces"}
over: thing
rows: {name: name, code: code}
*/
// The first lines of `search`: name, English name where there is one, code where there is one, folded.
WITH thing, split(thing.search, '\n') AS called
RETURN called[0] AS name,
       CASE WHEN coalesce(thing.code, '') <> '' THEN replace(called[CASE WHEN coalesce(thing.name_en, '') = '' THEN 1 ELSE 2 END], ' ', '') END AS code
