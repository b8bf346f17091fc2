/*
title: {vi: Việc còn để mở của người đã thôi hoặc mất, en: "Left open by those who have left or died"}
help:
  vi: "Phân công, chức vụ, liên hệ chưa kết thúc của người không còn là đảng viên, và mọi việc của người đã mất; thôi tính từ ngày nào."
  en: "Duties, positions and contacts still open of people who are members no more, all that is open of the dead, and since when it counts no longer."
group: mending
scope: people
columns:
  person: Person
  link: link
  target: {type: Organization|Village|Household|HouseholdGroup, title: {vi: Với, en: With}}
  since: {type: date, title: {vi: Thôi tính từ, en: Counts no longer since}}
*/
WITH person WHERE organization IS NULL
MATCH (person)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->(target) WHERE link.since <= $as_of < link.until
// Whoever heads a village, or holds a post, need not be a member: what was begun outside membership stays right.
OPTIONAL MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of AND m.until <= $as_of AND m.until > link.since]->()
WITH person, link, target, max(m.until) AS left
WITH person, link, target, left, coalesce(person.died <= $as_of, false) AS dead
WHERE dead OR (left IS NOT NULL AND type(link) <> 'HEADS')
RETURN person, type(link) AS link, target,
       CASE WHEN dead AND (left IS NULL OR person.died < left OR type(link) = 'HEADS') THEN person.died ELSE left END AS since
ORDER BY person.sort, person.id, link, target.sort, target.id
