/*
title: {vi: Các tổ chức được nêu, en: The organizations that are named}
rows: {organization: organization}
*/
MATCH (organization:Organization) WHERE organization.id IN $within
