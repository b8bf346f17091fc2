// What is unique, and what is found without a scan.
CREATE CONSTRAINT thing_key IF NOT EXISTS FOR (thing:Thing) REQUIRE thing.key IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (thing:Organization) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT area_id IF NOT EXISTS FOR (thing:Area) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT village_id IF NOT EXISTS FOR (thing:Village) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT household_id IF NOT EXISTS FOR (thing:Household) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT household_group_id IF NOT EXISTS FOR (thing:HouseholdGroup) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (thing:Person) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT kind_id IF NOT EXISTS FOR (thing:Kind) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT sector_id IF NOT EXISTS FOR (thing:Sector) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (thing:Position) REQUIRE thing.id IS UNIQUE;
CREATE CONSTRAINT reason_id IF NOT EXISTS FOR (thing:Reason) REQUIRE thing.id IS UNIQUE;
// Not unique: on an optimistic engine the loser of a race would fail instead of trying again.
CREATE INDEX change_number IF NOT EXISTS FOR (change:Change) ON (change.number);
CREATE INDEX change_rows IF NOT EXISTS FOR (rows:ChangeRows) ON (rows.change);
CREATE INDEX thing_code IF NOT EXISTS FOR (thing:Thing) ON (thing.code);
CREATE CONSTRAINT log_head IF NOT EXISTS FOR (head:LogHead) REQUIRE head.id IS UNIQUE;
CREATE CONSTRAINT request_key IF NOT EXISTS FOR (request:Request) REQUIRE request.key IS UNIQUE;
CREATE INDEX withdrawn_key IF NOT EXISTS FOR (gone:Withdrawn) ON (gone.key);
CREATE INDEX withdrawn_start IF NOT EXISTS FOR (gone:Withdrawn) ON (gone.start);
CREATE INDEX withdrawn_end IF NOT EXISTS FOR (gone:Withdrawn) ON (gone.end);
CREATE INDEX request_number IF NOT EXISTS FOR (request:Request) ON (request.number);
