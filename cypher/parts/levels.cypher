/*
title: {vi: Tổ chức và mọi cấp dưới theo cấp, en: An organization and all below it by level}
rows: {organization: below, level: level}
*/
MATCH (organization) (()<-[climb:PART_OF WHERE climb.since <= $as_of < climb.until]-())* (below:Organization)
RETURN below, size(climb) AS level
