/*
message:
  vi: "{person}: đời người chỉ kết thúc khi mất; hãy ghi nhận từ trần (record-death)"
  en: "{person}: a life ends with the death only; record that instead (record-death)"
watches: [Person]
fields: [right_until]
*/
UNWIND things AS key
MATCH (person:Thing {key: key}) WHERE person.until < date('9999-12-31')
RETURN key AS fact, [person] AS about, {person: person.name} AS says, [] AS others
