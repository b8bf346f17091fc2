/*
title: {vi: Tổ chức và mọi cấp dưới, en: An organization and all below it}
rows: {organization: below}
*/
MATCH (organization) (()<-[p:PART_OF WHERE p.since <= $as_of < p.until]-())* (below:Organization)
RETURN DISTINCT below
