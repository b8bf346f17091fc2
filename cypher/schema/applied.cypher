MERGE (schema:Schema {name: 'schema'}) SET schema.version = $version
