/*
title: {vi: Khối của các tổ chức, en: The sectors of the organizations}
help:
  vi: "Mỗi tổ chức với khối của nó, hoặc của cấp trên gần nhất có khối."
  en: "Each organization with its sector, or that of the nearest one above that has any."
group: structure
scope: organizations
columns:
  organization: Organization
  sector: Sector
*/
// part: sector
RETURN organization, sector
ORDER BY sector.sort, sector.id, organization.sort, organization.id
