// One entry of the log, without its rows.
MATCH (change:Change {number: $number})
RETURN change
