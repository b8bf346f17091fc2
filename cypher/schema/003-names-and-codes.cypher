// Things of one name are found without a scan, and so are the few that once had another code.
CREATE INDEX thing_name IF NOT EXISTS FOR (thing:Thing) ON (thing.name);
CREATE INDEX thing_recoded IF NOT EXISTS FOR (thing:Thing) ON (thing.recoded);
MATCH (thing:Thing) WHERE any(code IN thing.former_codes WHERE code <> '') SET thing.recoded = true;
