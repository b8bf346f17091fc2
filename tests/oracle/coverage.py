"""When a household is covered: the days on which a living member is responsible for it, itself or through its group."""

from datetime import date, timedelta

from tests.oracle.facts import OPEN, UNKNOWN, Facts, Thing

Span = tuple[date, date]


def covered_spans(facts: Facts, household: Thing) -> list[Span]:
    """From the first covered day to the first day no longer covered, perhaps overlapping."""
    spans = []
    for duty in facts.into(household, "RESPONSIBLE_FOR"):
        spans += _while_member(facts, duty.start, duty.since, duty.until)
    for belongs in facts.out(household, "BELONGS_TO"):
        for duty in facts.into(belongs.end, "RESPONSIBLE_FOR"):
            first, end = max(duty.since, belongs.since), min(duty.until, belongs.until)
            spans += _while_member(facts, duty.start, first, end)
    return spans


def _while_member(facts: Facts, person: Thing, first: date, end: date) -> list[Span]:
    died = person.properties.get("died") or OPEN
    spans = [
        (max(first, member.since), min(end, member.until, died)) for member in facts.out(person, "MEMBER_OF")
    ]
    return [(since, until) for since, until in spans if since < until]


def covered(facts: Facts, household: Thing, day: date) -> bool:
    """Whether it is covered on a day."""
    return any(since <= day < until for since, until in covered_spans(facts, household))


def uncovered_since(facts: Facts, household: Thing, day: date) -> date | None:
    """For one that is not covered that day: the day after the last covered day, else its first, if known."""
    last_days = [
        min(until, day) - timedelta(days=1) for since, until in covered_spans(facts, household) if since <= day
    ]
    first = max(last_days) + timedelta(days=1) if last_days else household.since
    return None if first == UNKNOWN else first
