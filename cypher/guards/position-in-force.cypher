/*
message:
  vi: "{position} chỉ dùng được từ {since} đến {until}, mà {person} giữ chức vụ này ngoài thời gian đó"
  en: "{position} is in use from {since} to {until}, but {person} holds it outside that time"
watches: [HOLDS, Position]
*/
UNWIND $links AS touched
MATCH (person:Thing {key: touched.start})-[link:HOLDS]->() WHERE link.id = touched.id
MATCH (position:Position {id: link.position}) WHERE link.since < position.since OR link.until > position.until
RETURN link.id AS fact, [position, person] AS about, {position: position.name, person: person.name, since: position.since, until: position.until} AS says
UNION
UNWIND $things AS key
MATCH (position:Position {id: split(key, '/')[1]})
MATCH (person:Person)-[link:HOLDS {position: position.id}]->()
WHERE link.since < position.since OR link.until > position.until
RETURN key AS fact, [position, person] AS about, {position: position.name, person: person.name, since: position.since, until: position.until} AS says
