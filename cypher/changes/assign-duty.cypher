/*
title: {vi: "Phân công phụ trách hộ, nhóm hộ", en: "Assign a household or group to a member"}
group: duties
parameters:
  person: Member
  target: {type: Household|HouseholdGroup, title: {vi: Hộ hoặc nhóm hộ, en: Household or group}}
  reason: {type: Reason, optional: true}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'RESPONSIBLE_FOR', start: 'Person/' + row.person, end: row.target_key, set: {reason: row.reason, since: row.on}} AS fact
