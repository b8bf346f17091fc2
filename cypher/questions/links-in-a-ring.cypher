/*
title: {vi: "Nằm vòng tròn trong nhau", en: "Rings: things that lie within themselves"}
help:
  vi: "Tổ chức, địa bàn trong ngày trực thuộc, nằm trong hoặc kế tục chính mình qua các cấp trên; mỗi liên kết của vòng một dòng. Chỉ tổ chức cao nhất nhìn thấy."
  en: "Organizations and areas that on the day are part of, lie in or succeed themselves by way of others; a row for each link of the ring. Only an organization at the top sees them."
group: quality
scope: everything
columns:
  thing: {type: Organization|Area, title: {vi: Đối tượng, en: Thing}}
  link: link
  above: {type: Organization|Area, title: {vi: Với, en: With}}
*/
// part: top
CALL () {
  MATCH (thing:Organization)-[link:PART_OF WHERE link.since <= $as_of < link.until]->(above)
  MATCH (above) (()-[up:PART_OF WHERE up.since <= $as_of < up.until]->())* (again:Organization) WHERE again.key = thing.key
  RETURN thing, type(link) AS link, above
  UNION
  MATCH (thing:Area)-[link:LIES_IN WHERE link.since <= $as_of < link.until]->(above)
  MATCH (above) (()-[up:LIES_IN WHERE up.since <= $as_of < up.until]->())* (again:Area) WHERE again.key = thing.key
  RETURN thing, type(link) AS link, above
  UNION
  MATCH (thing:Organization)-[link:SUCCEEDS WHERE link.since <= $as_of < link.until]->(above)
  MATCH (above) (()-[up:SUCCEEDS WHERE up.since <= $as_of < up.until]->())* (again:Organization) WHERE again.key = thing.key
  RETURN thing, type(link) AS link, above
}
RETURN thing, link, above
ORDER BY thing.sort, thing.id, link, above.sort, above.id
