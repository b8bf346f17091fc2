// The rows of one entry whose text holds an id, as a thing's own or as the end of a link: of a list of thousands the few
// that may concern one thing.
MATCH (rows:ChangeRows {change: $number})
WITH rows, [text IN rows.contents WHERE text CONTAINS $id] AS contents
WHERE size(contents) > 0
RETURN {contents: contents} AS rows
ORDER BY rows.piece
