/*
title: {vi: "Một đối tượng nhận mọi điều của bản ghi trùng", en: "A thing takes all that its duplicate has"}
over: row, kept, duplicate
rows: {fact: fact}
*/
// It lives as long as either did, keeps its own name and code, and is found by those of the other, and by its id.
WITH kept, duplicate, coalesce(kept.code, duplicate.code) AS code
WITH kept, duplicate, code, reduce(told = coalesce(kept.also_called, []), word IN [duplicate.name, duplicate.name_en, duplicate.code] + coalesce(duplicate.former_names, []) + coalesce(duplicate.former_codes, []) + coalesce(duplicate.also_called, []) |
  CASE WHEN coalesce(word, '') = '' OR word IN told OR word IN [kept.name, coalesce(code, '')] THEN told ELSE told + [word] END) AS also
RETURN {thing: split(kept.key, '/')[0], id: kept.id, set: {
  code: code,
  since: CASE WHEN duplicate.since < kept.since THEN duplicate.since ELSE kept.since END,
  until: CASE WHEN duplicate.until > kept.until THEN duplicate.until ELSE kept.until END,
  also_called: CASE WHEN size(also) > 0 THEN also END,
  merged_ids: coalesce(kept.merged_ids, []) + [duplicate.id] + coalesce(duplicate.merged_ids, [])
}} AS fact
UNION ALL
RETURN {thing: split(duplicate.key, '/')[0], id: duplicate.id, withdrawn: true} AS fact
UNION ALL
MATCH (duplicate)-[link]-()
RETURN {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, withdrawn: true} AS fact
UNION ALL
// Its links come back at the other, but for those that this one has already for all their days.
MATCH (duplicate)-[link]-(other) WHERE other.key <> kept.key
WITH kept, link, other, startNode(link).key = duplicate.key AS leads
OPTIONAL MATCH (kept)-[same]-(there)
WHERE there.key = other.key AND type(same) = type(link) AND (startNode(same).key = kept.key) = leads
  AND same.since <= link.since AND same.until >= link.until AND coalesce(same.position, '') = coalesce(link.position, '')
WITH kept, link, other, leads, count(same) AS held WHERE held = 0
RETURN {link: type(link), start: CASE WHEN leads THEN kept.key ELSE other.key END, end: CASE WHEN leads THEN other.key ELSE kept.key END,
  field: 'duplicate', set: {since: link.since, until: link.until, position: link.position, reason: link.reason}} AS fact
