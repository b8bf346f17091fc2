// The households that are there from a day on, without an end.
MATCH (household:Household) WHERE household.since <= $day AND household.until = $open
RETURN household.id AS household
ORDER BY household
