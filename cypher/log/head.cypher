// The newest entry of the log.
MATCH (head:LogHead {id: 'head'})
RETURN head.number AS number, head.hash AS hash
