// The links of one thing on a day, each way, with the words of the vocabulary that they name, whoever leads first; those of
// a word only to other words, for things that use it may be out of reach.
MATCH (thing:Thing {key: $key})
MATCH (thing)-[link]-(other:Thing)
WHERE link.since <= $day < link.until
  AND (NOT thing:Kind|Sector|Position|Reason OR other:Kind|Sector|Position|Reason)
OPTIONAL MATCH (position:Position {id: link.position})
OPTIONAL MATCH (reason:Reason {id: link.reason})
RETURN type(link) AS type, startNode(link) = thing AS outward, other, link.since AS since, link.until AS until, position, reason, link.seats AS seats,
       coalesce(position.leads, other.leads, false) AS leads
ORDER BY type, outward DESC, leads DESC, position.sort, other.sort, other.key, since
LIMIT $most
