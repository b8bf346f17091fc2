/*
title: {vi: Các tổ chức phụ trách một thôn, en: The organizations that cover a village}
over: village
rows: {organization: organization}
*/
MATCH (village) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-(organization:Organization)
RETURN DISTINCT organization
