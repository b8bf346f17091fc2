// Put a log straight into the graph, true or not.
FOREACH (one IN $changes | CREATE (node:Change) SET node = one)
FOREACH (one IN $pieces | CREATE (node:ChangeRows) SET node = one)
FOREACH (one IN $heads | CREATE (node:LogHead) SET node = one)
