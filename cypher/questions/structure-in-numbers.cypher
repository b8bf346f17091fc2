/*
title: {vi: Cơ cấu tổ chức qua các con số, en: The structure in numbers}
help:
  vi: "Số tổ chức theo loại, đảng viên, thôn, thôn có chi bộ, địa bàn, hộ và hộ có người phụ trách."
  en: "Organizations by kind, members, villages, villages with a cell, areas, households and those covered."
group: structure
scope: named
columns:
  organizations: {type: integer, title: {vi: Tổ chức, en: Organizations}, counts: {question: organizations}}
  base_organizations: {type: integer, title: {vi: Tổ chức cơ sở, en: Base organizations}, counts: {question: organizations, given: {among: base}}}
  base_committees: {type: integer, title: {vi: Đảng bộ cơ sở, en: Base committees}, counts: {question: organizations, given: {among: base_committees}}}
  subordinate_cells: {type: integer, title: {vi: Chi bộ trực thuộc, en: Subordinate cells}, counts: {question: organizations, given: {among: subordinate_cells}}}
  base_cells: {type: integer, title: {vi: Chi bộ cơ sở, en: Base cells}, counts: {question: organizations, given: {among: base_cells}}}
  members: {type: integer, title: {vi: Đảng viên, en: Members}, counts: {question: members-by-load}}
  villages: {type: integer, title: {vi: Thôn, en: Villages}, counts: {question: villages}}
  villages_with_cell: {type: integer, title: {vi: Thôn có chi bộ, en: Villages with a cell}, counts: {question: villages, given: {cell: with}}}
  areas: {type: integer, title: {vi: Địa bàn, en: Areas}, counts: {question: areas, given: {holding: villages}}}
  households: {type: integer, title: {vi: Hộ, en: Households}, counts: {question: households}}
  households_covered: {type: integer, title: {vi: Hộ có người phụ trách, en: Households covered}, counts: {question: households, given: {member: with}}}
*/
WITH collect(organization) AS named
CALL (named) {
  UNWIND named AS organization
  // part: organizations
  WITH DISTINCT below
  OPTIONAL MATCH (below)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(kind:Kind)
  RETURN count(below) AS organizations,
         sum(CASE WHEN kind.base THEN 1 ELSE 0 END) AS base_organizations,
         sum(CASE WHEN kind.base AND NOT kind.cell THEN 1 ELSE 0 END) AS base_committees,
         sum(CASE WHEN kind.cell AND NOT kind.base THEN 1 ELSE 0 END) AS subordinate_cells,
         sum(CASE WHEN kind.base AND kind.cell THEN 1 ELSE 0 END) AS base_cells
}
CALL (named) {
  UNWIND named AS organization
  // part: organizations
  WITH DISTINCT below
  MATCH (below)<-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]-(person:Person WHERE person.died IS NULL OR $as_of < person.died)
  RETURN count(DISTINCT person) AS members
}
CALL (named) {
  UNWIND named AS organization
  // part: territory
  WITH DISTINCT village
  // part: coverage
  OPTIONAL MATCH (village)-[lies:LIES_IN WHERE lies.since <= $as_of < lies.until]->(area:Area)
  RETURN count(village) AS villages,
         sum(CASE WHEN EXISTS {
           (village) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-(:Organization)-[k:OF_KIND WHERE k.since <= $as_of < k.until]->(:Kind {cell: true})
         } THEN 1 ELSE 0 END) AS villages_with_cell,
         count(DISTINCT area) AS areas,
         sum(households) AS households, sum(covered) AS households_covered
}
RETURN organizations, base_organizations, base_committees, subordinate_cells, base_cells, members,
       villages, villages_with_cell, areas, households, households_covered
