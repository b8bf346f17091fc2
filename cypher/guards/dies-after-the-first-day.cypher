/*
message:
  vi: "{person}: ngày mất phải sau {since}"
  en: "{person}: the death must come after {since}"
watches: [Person]
*/
UNWIND things AS key
MATCH (person:Person {id: split(key, '/')[1]}) WHERE person.died <= person.since
RETURN key AS fact, [person] AS about, {person: person.name, since: person.since} AS says, [] AS others
