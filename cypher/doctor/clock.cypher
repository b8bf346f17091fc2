// What the engine's clock says, and when the newest entry of the log was written.
OPTIONAL MATCH (head:LogHead {id: 'head'})
OPTIONAL MATCH (newest:Change {number: head.number})
RETURN timestamp() AS milliseconds, newest.time AS written
ORDER BY written DESC
LIMIT 1
