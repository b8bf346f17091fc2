/*
title: {vi: Các địa bàn mà một thôn nằm trong, en: The areas that a village lies in}
over: village
rows: {area: area}
*/
MATCH (village) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* (area:Area)
RETURN area
