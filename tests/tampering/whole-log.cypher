// The log as it stands: every entry, every piece of rows, the head.
MATCH (node) WHERE node:Change OR node:ChangeRows OR node:LogHead
RETURN labels(node)[0] AS label, node
