// Everything that a graph holds, log and all; only what says which schema it has stays.
MATCH (node)
WHERE NOT node:Schema
DETACH DELETE node
