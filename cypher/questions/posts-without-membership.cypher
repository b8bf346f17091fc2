/*
title: {vi: "Còn chức vụ, liên hệ hoặc phân công mà không sinh hoạt ở tổ chức nào", en: "Holding a post, contact or duty without being a member of any organization"}
help:
  vi: "Người còn sống trong ngày không sinh hoạt ở tổ chức nào mà vẫn giữ chức vụ, giữ mối liên hệ hoặc được phân công; từ ngày nào. Nên ghi nơi sinh hoạt, hoặc kết thúc việc đó."
  en: "The living who are a member nowhere on the day and still hold a position, keep contact or bear a duty; since when. Record the membership, or end what they hold."
group: quality
scope: people
columns:
  person: Person
  link: link
  target: {type: Organization|Household|HouseholdGroup, title: {vi: Với, en: With}}
  since: {type: date, title: {vi: Từ ngày, en: Since}}
urgency: 3
*/
WITH DISTINCT person, organization
WHERE organization IS NULL AND (person.died IS NULL OR $as_of < person.died)
MATCH (person)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH]->(target) WHERE link.since <= $as_of < link.until
RETURN person, type(link) AS link, target, link.since AS since
ORDER BY person.sort, person.id, link, target.sort, target.id, since
