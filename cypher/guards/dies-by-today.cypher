/*
message:
  vi: "{person}: ngày mất {died} còn ở phía trước: kiểm tra lại năm"
  en: "{person}: the death on {died} is still to come: check the year"
watches: [Person]
*/
// The first day no longer alive may be tomorrow.
UNWIND things AS key
MATCH (person:Person {id: split(key, '/')[1]}) WHERE person.died > $today + duration({days: 1})
RETURN key AS fact, [person] AS about, {person: person.name, died: person.died} AS says, [] AS others
