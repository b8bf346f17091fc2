/*
title: {vi: Các hộ của một thôn, en: The households of a village}
over: village
rows: {household: household}
*/
// The row without village that a root's territory has stands for the households in no village.
MATCH (village)<-[i:IN WHERE i.since <= $as_of < i.until]-(household:Household)
RETURN household
UNION
UNWIND CASE WHEN village IS NULL THEN [1] ELSE [] END AS none
MATCH (household:Household {unplaced: true})
WHERE household.since <= $as_of < household.until
  AND NOT EXISTS { (household)-[i:IN WHERE i.since <= $as_of < i.until]->() }
RETURN household
