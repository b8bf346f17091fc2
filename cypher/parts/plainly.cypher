/*
title: {vi: "Các chữ của tên và mã, không kể dấu, hoa thường, thứ tự chữ và khoảng trống trong mã", en: "The words of the name, and the code, without regard to marks, case, the order of words and spaces in the code"}
over: thing
rows: {words: words, code: code}
*/
// The first lines of `search`: name, English name where there is one, code where there is one, folded.
WITH thing, split(thing.search, '\n') AS called
// The words of the name in one order, so that those of names with the same words are equal.
RETURN reduce(told = '', word IN reduce(ordered = [], word IN split(called[0], ' ') |
         [before IN ordered WHERE before <= word] + [word] + [after IN ordered WHERE after > word]) | told + ' ' + word) AS words,
       CASE WHEN coalesce(thing.code, '') <> '' THEN replace(called[CASE WHEN coalesce(thing.name_en, '') = '' THEN 1 ELSE 2 END], ' ', '') END AS code
