/*
title: {vi: "Sửa ngày mất, hoặc bỏ khi ghi nhầm", en: "Correct a death, or take it back"}
help:
  vi: "Dùng khi ngày mất đã ghi sai, hoặc người này còn sống. Những liên kết đã kết thúc cùng lúc đi theo ngày đúng, hoặc được mở lại; khi ngày đúng sớm hơn, hãy nêu điều xảy ra với những gì còn sau đó. Phần người nhận đã nhận vẫn giữ nguyên."
  en: "For a death on a wrong day, or of somebody who lives. The links that were ended with it go by the right day, or are open again; of what else goes on after an earlier day, say what becomes. What a successor took stays with them."
group: mending
parameters:
  person: Person
  right_died: {type: date, optional: true, title: {vi: Ngày đầu tiên sau khi mất, en: First day no longer alive}}
  alive: {type: boolean, optional: true, title: {vi: Còn sống, en: Is alive}}
  rests: {type: choice, optional: true, title: {vi: Những gì dựa vào đó, en: What rests on it}, choices: {end: {vi: kết thúc cùng ngày, en: ends that day}, keep: {vi: "giữ nguyên, không kết thúc", en: "stays as it is, not ended"}}}
either: [[right_died, alive]]
example: {after: {record-death: {}}, given: {alive: true}}
*/
UNWIND $rows AS row
MATCH (thing:Person {id: row.person}) WHERE thing.died <> row.right_died OR (row.alive AND thing.died IS NOT NULL)
WITH {n: row.n, rests: row.rests, successor_key: null, on: row.right_died} AS row, thing, {died: row.right_died} AS right, CASE WHEN row.alive THEN ['died'] ELSE [] END AS cleared
CALL (row, thing, right, cleared) {
  // part: corrected
  RETURN fact
  UNION ALL
  // What was left open on purpose at the recorded death stays so; what ended before it, or begins after the right one, is asked about.
  MATCH (thing)-[link:RESPONSIBLE_FOR|HOLDS|KEEPS_CONTACT_WITH|HEADS]->()
  WHERE link.until > row.on
    AND (link.since >= row.on OR link.until < thing.died OR (link.until = thing.died AND coalesce(link.ended_by <> thing.ended_by, true)))
  WITH row, thing AS gone, link
  // part: resting
  RETURN fact
}
RETURN row.n AS row, fact
