/*
title: {vi: "Thôi phân công phụ trách", en: "Release from a duty"}
help:
  vi: "Thôi phụ trách hộ, nhóm hộ từ ngày này, nên hộ có thể thành chưa có người phụ trách. Để giao hết cho người khác, giao lại mọi hộ, nhóm hộ."
  en: "The duty ends on that day, so nobody may be left for the household. To pass all on to another, hand all duties over."
group: duties
parameters:
  person: Person
  target: Household|HouseholdGroup
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {assign-duty: {}}}
*/
UNWIND $rows AS row
MATCH (start:Person {id: row.person})-[link:RESPONSIBLE_FOR]->(end:Thing {key: row.target_key}) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'RESPONSIBLE_FOR', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
