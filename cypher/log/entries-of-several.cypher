// Several entries of the log, without their rows.
UNWIND $numbers AS number
MATCH (change:Change {number: number})
RETURN change
ORDER BY number
