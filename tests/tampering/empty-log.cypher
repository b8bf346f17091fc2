// Take the log away, and nothing else.
MATCH (node) WHERE node:Change OR node:ChangeRows OR node:LogHead
DETACH DELETE node
