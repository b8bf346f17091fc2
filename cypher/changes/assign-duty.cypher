/*
title: {vi: "Phân công phụ trách hộ, nhóm hộ", en: "Assign a household or group to a member"}
help:
  vi: "Đảng viên phụ trách hộ, hoặc mọi hộ của một nhóm, kể cả hộ vào nhóm sau này. Ai đang phụ trách vẫn phụ trách; để giao hết cho người khác, giao lại mọi hộ, nhóm hộ."
  en: "The member looks after the household, or all that a group has, later ones too. Whoever does so already goes on; to pass everything on, hand all duties over."
group: duties
parameters:
  person: Member
  target: {type: Household|HouseholdGroup, title: {vi: Hộ hoặc nhóm hộ, en: Household or group}}
  reason: {type: Reason, optional: true}
  on: {type: date, optional: true, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
RETURN row.n AS row, {link: 'RESPONSIBLE_FOR', start: 'Person/' + row.person, end: row.target_key, set: {reason: row.reason, since: row.on}} AS fact
