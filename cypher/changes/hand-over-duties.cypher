/*
title: {vi: "Giao lại mọi hộ, nhóm hộ cho người khác", en: "Hand all duties over to another member"}
help:
  vi: "Mọi phân công của người này còn hiệu lực kết thúc, và người nhận phụ trách từ cùng ngày."
  en: "All duties in force end, and the other member takes them on the same day."
group: duties
parameters:
  person: Member
  successor: {type: Member, title: {vi: Người nhận, en: Successor}}
  reason: {type: Reason, optional: true}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {assign-duty: {}}}
*/
UNWIND $rows AS row
MATCH (person:Person {id: row.person})-[now:RESPONSIBLE_FOR]->(target) WHERE now.until > row.on
WITH row, person, now, target, CASE WHEN now.since < row.on THEN row.on ELSE now.since END AS since
WITH row, person, now, target, since, EXISTS {
  (target)<-[held:RESPONSIBLE_FOR WHERE held.since <= since AND held.until >= now.until]-(:Person {id: row.successor})
} AS held
UNWIND [
  {link: 'RESPONSIBLE_FOR', id: now.id, start: person.key, end: target.key, withdrawn: now.since >= row.on, set: {until: row.on}},
  CASE WHEN NOT held THEN {link: 'RESPONSIBLE_FOR', start: 'Person/' + row.successor, end: target.key, field: 'successor', set: {reason: row.reason, since: since, until: now.until}} END
] AS fact
WITH row, fact WHERE fact IS NOT NULL
RETURN row.n AS row, fact
