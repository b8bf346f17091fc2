// What lies in no village on some day is found by its mark. Of what is there already, all that did not lie in one
// village all its life is marked: one mark too many only costs a look.
CREATE INDEX household_unplaced IF NOT EXISTS FOR (thing:Household) ON (thing.unplaced);
CREATE INDEX household_group_unplaced IF NOT EXISTS FOR (thing:HouseholdGroup) ON (thing.unplaced);
MATCH (thing:Household) WHERE NOT EXISTS { (thing)-[i:IN WHERE i.since = thing.since AND i.until = thing.until]->() } SET thing.unplaced = true;
MATCH (thing:HouseholdGroup) WHERE NOT EXISTS { (thing)-[i:IN WHERE i.since = thing.since AND i.until = thing.until]->() } SET thing.unplaced = true;
