/*
message:
  vi: "{word} chỉ dùng được từ {since} đến {until}, mà {person} có điều đó ngoài thời gian này: chọn ngày hoặc từ khác"
  en: "{word} is in use from {since} to {until}, but {person} has it outside that time: choose another day or word"
watches: [HOLDS, RESPONSIBLE_FOR, Position, Reason]
fields: [on, right_position, right_reason, right_since, right_until, reopen]
*/
// A position held, and the reason of a duty, are words of the vocabulary that must be in use all the time.
UNWIND links AS touched
WITH touched, CASE touched.type WHEN 'HOLDS' THEN 'Position/' + touched.position ELSE 'Reason/' + touched.reason END AS used WHERE used IS NOT NULL
MATCH (word:Thing {key: used}) WHERE touched.since < word.since OR touched.until > word.until
MATCH (person:Thing {key: touched.start})
RETURN touched.id AS fact, [word, person] AS about, {word: word.name, person: person.name, since: word.since, until: word.until} AS says, [] AS others
UNION
UNWIND things AS key
MATCH (word:Thing {key: key}) WHERE word:Position
MATCH (person:Person)-[link:HOLDS {position: word.id}]->() WHERE link.since < word.since OR link.until > word.until
RETURN key AS fact, [word, person] AS about, {word: word.name, person: person.name, since: word.since, until: word.until} AS says, [link] AS others
UNION
UNWIND things AS key
MATCH (word:Thing {key: key}) WHERE word:Reason
MATCH (person:Person)-[link:RESPONSIBLE_FOR {reason: word.id}]->() WHERE link.since < word.since OR link.until > word.until
RETURN key AS fact, [word, person] AS about, {word: word.name, person: person.name, since: word.since, until: word.until} AS says, [link] AS others
