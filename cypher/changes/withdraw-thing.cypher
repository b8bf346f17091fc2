/*
title: {vi: "Rút một đối tượng ghi nhầm", en: "Withdraw a thing that never was"}
help:
  vi: "Dùng khi đối tượng chưa bao giờ có thật; các liên kết của nó phải được rút trước. Nếu nó từng có thật, hãy kết thúc nó."
  en: "For a thing that never was; its links must be withdrawn first. What once was true is closed instead."
group: mending
parameters:
  thing: {type: Organization|Area|Village|Household|HouseholdGroup|Person|Kind|Sector|Position|Reason, title: {vi: Đối tượng, en: Thing}}
*/
UNWIND $rows AS row
MATCH (thing:Thing {key: row.thing_key})
RETURN row.n AS row, {thing: split(thing.key, '/')[0], id: thing.id, withdrawn: true} AS fact
