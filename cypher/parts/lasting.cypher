/*
title: {vi: Từ ngày nào đến ngày nào một tổ chức và các liên kết quanh nó có, en: From when until when an organization and the links around it last}
rows: {since: since, until: until}
*/
RETURN organization.since AS since, organization.until AS until
UNION ALL
MATCH (organization)-[link:PART_OF|OF_KIND|IN_SECTOR|COVERS]->()
RETURN link.since AS since, link.until AS until
UNION ALL
MATCH (organization)<-[link:MEMBER_OF|HOLDS]-()
RETURN link.since AS since, link.until AS until
UNION ALL
// Duties of those who are members on the day, so that each counts once.
MATCH (organization)<-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]-()-[link:RESPONSIBLE_FOR]->()
RETURN link.since AS since, link.until AS until
