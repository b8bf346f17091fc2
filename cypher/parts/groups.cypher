/*
title: {vi: Các nhóm hộ của một thôn, en: The household groups of a village}
over: village
rows: {group: group}
*/
// The row without village that a root's territory has stands for the groups in no village.
MATCH (village)<-[i:IN WHERE i.since <= $as_of < i.until]-(group:HouseholdGroup)
RETURN group
UNION
UNWIND CASE WHEN village IS NULL THEN [1] ELSE [] END AS none
MATCH (group:HouseholdGroup {unplaced: true})
WHERE group.since <= $as_of < group.until
  AND NOT EXISTS { (group)-[i:IN WHERE i.since <= $as_of < i.until]->() }
RETURN group
