// The few things into which others were merged are found without a scan; before, none could be.
CREATE INDEX thing_merged IF NOT EXISTS FOR (thing:Thing) ON (thing.merged);
