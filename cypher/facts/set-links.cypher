// Links that are there already, each to its whole new image.
UNWIND $rows AS row
MATCH (:Thing {key: row.start})-[link]->() WHERE link.id = row.key
SET link = row.properties
