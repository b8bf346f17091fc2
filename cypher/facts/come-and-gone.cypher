// What came and went in one change, as a replay meets it: that it was there is kept.
UNWIND $rows AS row
CREATE (gone:Withdrawn {key: row.key, changes: row.properties.changes})
SET gone.start = row.start, gone.end = row.end
