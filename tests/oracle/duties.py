"""Who is responsible for which households on a day, directly or through a group."""

from datetime import date

from tests.oracle.facts import Facts, Thing


def is_member(facts: Facts, person: Thing, day: date) -> bool:
    """Whether a person is a living member."""
    return person.there(day) and bool(facts.out(person, "MEMBER_OF", day))


def responsible(facts: Facts, household: Thing, day: date) -> set[Thing]:
    """All who have the duty, whatever became of them."""
    targets = [household, *(belongs.end for belongs in facts.out(household, "BELONGS_TO", day))]
    return {duty.start for target in targets for duty in facts.into(target, "RESPONSIBLE_FOR", day)}


def carers(facts: Facts, household: Thing, day: date) -> set[Thing]:
    """The living members among them."""
    return {person for person in responsible(facts, household, day) if is_member(facts, person, day)}


def cared_for(facts: Facts, person: Thing, day: date) -> set[tuple[Thing, Thing | None]]:
    """The households of a person, each with the group through which, or None."""
    found: set[tuple[Thing, Thing | None]] = set()
    for duty in facts.out(person, "RESPONSIBLE_FOR", day):
        if duty.end.kind == "Household":
            found.add((duty.end, None))
        found |= {(belongs.start, duty.end) for belongs in facts.into(duty.end, "BELONGS_TO", day)}
    return found


def load(facts: Facts, person: Thing, day: date) -> set[Thing]:
    """The households of a person, each once."""
    return {household for household, _ in cared_for(facts, person, day)}


def alone(facts: Facts, person: Thing, day: date) -> set[Thing]:
    """The households that only this member covers."""
    return {household for household in load(facts, person, day) if carers(facts, household, day) == {person}}


def home(facts: Facts, person: Thing, day: date) -> Thing | None:
    """The village lived in."""
    return _only(facts, person, "LIVES_IN", day)


def village_of(facts: Facts, household: Thing, day: date) -> Thing | None:
    """The village that a household is in."""
    return _only(facts, household, "IN", day)


def key(thing: Thing | None) -> str | None:
    """As a row holds it."""
    return thing.key if thing else None


def _only(facts: Facts, thing: Thing, link_type: str, day: date) -> Thing | None:
    return next((link.end for link in facts.out(thing, link_type, day)), None)
