MATCH (schema:Schema) RETURN schema.version AS version ORDER BY version DESC LIMIT 1
