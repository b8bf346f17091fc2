/*
title: {vi: "Toàn bộ đồ thị, nếu hỏi từ tổ chức cao nhất", en: "The whole graph, for who asks from the top"}
over: ""
rows: {top: top}
*/
// One row, or none. Where faults leave no organization at the top, nobody is named and everybody may see them.
UNWIND CASE WHEN size($within) = 0 THEN [''] ELSE $within END AS named
OPTIONAL MATCH (root:Organization {id: named}) WHERE NOT EXISTS { (root)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
WITH count(root) AS roots
WHERE roots > 0 OR size($within) = 0
RETURN true AS top
