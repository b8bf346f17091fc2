/*
title: {vi: "Người không sinh hoạt và không rõ nơi cư trú", en: "People with neither membership nor residence"}
help:
  vi: "Người còn sống mà trong ngày không sinh hoạt ở tổ chức nào và không được ghi cư trú ở thôn nào."
  en: "The living who are a member nowhere on the day, and for whom no village of residence is recorded."
group: quality
scope: people
columns:
  person: Person
urgency: 3
*/
WITH person, organization
WHERE organization IS NULL AND (person.died IS NULL OR $as_of < person.died)
  AND NOT EXISTS { (person)-[lives:LIVES_IN WHERE lives.since <= $as_of < lives.until]->() }
RETURN person
ORDER BY person.sort, person.id
