/*
title: {vi: Phân công phụ trách trong ngày, en: The duties of a day}
rows: {person: person, duty: duty, target: target}
*/
// Either end within: the person by people, the household or group by its village, or without one by every root.
// part: people
MATCH (person)-[duty:RESPONSIBLE_FOR WHERE duty.since <= $as_of < duty.until]->(target)
RETURN person, duty, target
UNION
// part: territory
MATCH (village)<-[i:IN WHERE i.since <= $as_of < i.until]-(target)<-[duty:RESPONSIBLE_FOR WHERE duty.since <= $as_of < duty.until]-(person:Person)
RETURN person, duty, target
UNION
MATCH (organization) WHERE NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
CALL () {
  MATCH (target:Household {unplaced: true}) RETURN target
  UNION
  MATCH (target:HouseholdGroup {unplaced: true}) RETURN target
}
MATCH (target)<-[duty:RESPONSIBLE_FOR WHERE duty.since <= $as_of < duty.until]-(person:Person)
WHERE NOT EXISTS { (target)-[i:IN WHERE i.since <= $as_of < i.until]->() }
RETURN person, duty, target
