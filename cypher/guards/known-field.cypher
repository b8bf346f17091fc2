/*
message:
  vi: "{field}: lĩnh vực là party, government, front hoặc mass"
  en: "{field}: the field is party, government, front or mass"
watches: [Position]
field: field
*/
UNWIND $things AS key
MATCH (position:Position {id: split(key, '/')[1]}) WHERE NOT position.field IN ['party', 'government', 'front', 'mass']
RETURN key AS fact, [position] AS about, {field: position.field} AS says
