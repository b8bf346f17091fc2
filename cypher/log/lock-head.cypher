// The first thing each change does, so that changes are serial.
MERGE (head:LogHead {id: 'head'})
SET head.locked = coalesce(head.locked, 0) + 1
RETURN coalesce(head.number, 0) AS number, coalesce(head.hash, '') AS hash
