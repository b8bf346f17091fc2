/*
title: {vi: Các liên kết của con người, en: The links of people}
help:
  vi: "Sinh hoạt, chức vụ, cư trú, trưởng thôn, liên hệ và phân công phụ trách trong ngày của những người thuộc phạm vi."
  en: "Membership, positions, residence, headship, contacts and duties on the day of the people within."
group: things
scope: people
columns:
  person: Person
  link: link
  target: {type: Organization|Village|Household|HouseholdGroup, title: {vi: Với, en: With}}
  position: Position
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
WITH DISTINCT person
MATCH (person)-[link:MEMBER_OF|HOLDS|LIVES_IN|HEADS|KEEPS_CONTACT_WITH|RESPONSIBLE_FOR]->(target)
WHERE link.since <= $as_of < link.until
OPTIONAL MATCH (position:Position {id: coalesce(link.position, '')})
RETURN person, type(link) AS link, target, position, link.since AS since
ORDER BY person.sort, person.id, link, target.sort, target.id, position.sort, position.id
