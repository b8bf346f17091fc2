/*
title: {vi: Các phân công phụ trách, en: The duties}
help:
  vi: "Phân công phụ trách hộ, nhóm hộ trong ngày, có người hoặc hộ, nhóm hộ thuộc phạm vi; cả việc còn để mở của người đã thôi hoặc mất."
  en: "Duties towards households and groups on the day, of which the person or the household or group is within; what was left open by who has left or died too."
group: things
scope: duties
columns:
  person: Person
  target: {type: Household|HouseholdGroup, title: {vi: Phụ trách, en: Responsible for}}
  reason: Reason
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
WITH DISTINCT person, duty, target
OPTIONAL MATCH (reason:Reason {id: coalesce(duty.reason, '')})
RETURN person, target, reason, duty.since AS since
ORDER BY person.sort, person.id, target.sort, target.id
