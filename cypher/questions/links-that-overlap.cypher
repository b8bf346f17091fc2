/*
title: {vi: "Hai nơi trong cùng một ngày", en: "Two on one day"}
help:
  vi: "Hai liên kết có ngày chung mà chỉ được có một: hai cấp trên, hai nơi sinh hoạt, cư trú, hai thôn, hai trưởng thôn, hoặc cùng một việc ghi hai lần; từ ngày chung đầu tiên, tính đến ngày hỏi. Chỉ tổ chức cao nhất nhìn thấy."
  en: "Two links that share a day where one may be: two parents, memberships, residences, villages, village heads, or the same recorded twice; from the first day that they share, up to the day asked about. Only an organization at the top sees them."
group: quality
scope: everything
columns:
  thing: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind, title: {vi: Đối tượng, en: Thing}}
  link: link
  one: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind|Sector|Position, title: {vi: Một, en: One}}
  other: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind|Sector|Position, title: {vi: Hai, en: Other}}
  since: {type: date, title: {vi: Từ, en: From}}
  until: {type: date, title: {vi: Đến, en: Until}}
*/
// Those that have several are counted first, so that only they are compared; thing by thing, for counts of all things
// at once are more than the embedded engine holds.
// part: top
CALL () {
  MATCH (thing:Thing)
  CALL (thing) {
    MATCH (thing)-[link:PART_OF|MEMBER_OF|LIVES_IN|LIES_IN|IN|BELONGS_TO|OF_KIND|IN_SECTOR]->()
    WITH type(link) AS kind, count(link) AS links WHERE links > 1
    RETURN kind
  }
  MATCH (thing)-[a:PART_OF|MEMBER_OF|LIVES_IN|LIES_IN|IN|BELONGS_TO|OF_KIND|IN_SECTOR]->(one) WHERE type(a) = kind
  MATCH (thing)-[b:PART_OF|MEMBER_OF|LIVES_IN|LIES_IN|IN|BELONGS_TO|OF_KIND|IN_SECTOR]->(other) WHERE type(b) = kind AND a.id < b.id
  RETURN thing, a, b, one, other
  UNION
  MATCH (thing:Village)<-[link:HEADS]-()
  WITH thing, count(link) AS links WHERE links > 1
  MATCH (thing)<-[a:HEADS]-(one)
  MATCH (thing)<-[b:HEADS]-(other) WHERE a.id < b.id
  RETURN thing, a, b, one, other
  UNION
  MATCH (thing:Thing)
  CALL (thing) {
    MATCH (thing)-[link:COVERS|HOLDS|KEEPS_CONTACT_WITH|RESPONSIBLE_FOR|SUCCEEDS|HAS_SEATS]->(one)
    WITH one, type(link) AS kind, coalesce(link.position, '') AS position, count(link) AS links WHERE links > 1
    RETURN one, kind, position
  }
  MATCH (thing)-[a:COVERS|HOLDS|KEEPS_CONTACT_WITH|RESPONSIBLE_FOR|SUCCEEDS|HAS_SEATS]->(same) WHERE same.key = one.key AND type(a) = kind AND coalesce(a.position, '') = position
  MATCH (thing)-[b:COVERS|HOLDS|KEEPS_CONTACT_WITH|RESPONSIBLE_FOR|SUCCEEDS|HAS_SEATS]->(other) WHERE other.key = one.key AND type(b) = kind AND coalesce(b.position, '') = position AND a.id < b.id
  RETURN thing, a, b, one, other
}
WITH thing, type(a) AS link, one, other,
     CASE WHEN a.since > b.since THEN a.since ELSE b.since END AS since,
     CASE WHEN a.until < b.until THEN a.until ELSE b.until END AS until
WHERE since < until AND since <= $as_of
RETURN thing, link, one, other, since, until
ORDER BY thing.sort, thing.id, link, one.sort, one.id, other.sort, other.id, since
