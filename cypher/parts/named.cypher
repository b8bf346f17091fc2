/*
title: {vi: Các tổ chức được nêu, en: The organizations that are named}
rows: {organization: organization}
*/
// One look-up an id: with IN the embedded engine scans every organization.
UNWIND $within AS named
MATCH (organization:Organization {id: named})
WITH organization
