"""Who holds which position, who heads a village, and what an organisation is by its kind and sector."""

from collections.abc import Iterable
from datetime import date

from tests.oracle.duties import is_member
from tests.oracle.facts import Facts, Thing


def holders(facts: Facts, organization: Thing, day: date) -> set[tuple[Thing, Thing]]:
    """Member and position; of who has left or died it counts for nothing."""
    return {(link.start, position_of(facts, link.own["position"])) for link in facts.into(organization, "HOLDS", day)
            if is_member(facts, link.start, day)}


def posts(facts: Facts, person: Thing, day: date) -> list[tuple[Thing, Thing]]:
    """Position and organisation."""
    return [(position_of(facts, link.own["position"]), link.end) for link in facts.out(person, "HOLDS", day)]


def position_of(facts: Facts, identity: str) -> Thing:
    """The position of an id."""
    return facts.things[f"Position/{identity}"]


def head(facts: Facts, village: Thing, day: date) -> tuple[Thing | None, Thing | None]:
    """The living head, and where that head is a member; None for each that is not there."""
    living = [link.start for link in facts.into(village, "HEADS", day) if link.start.there(day)]
    belongs = [link.end for person in living for link in facts.out(person, "MEMBER_OF", day)]
    return next(iter(living), None), next(iter(belongs), None)


def kind_of(facts: Facts, organization: Thing, day: date) -> Thing | None:
    """Its kind."""
    return next((link.end for link in facts.out(organization, "OF_KIND", day)), None)


def sector_of(facts: Facts, organization: Thing, day: date) -> Thing | None:
    """Its sector, else that of the nearest one above it."""
    place: Thing | None = organization
    while place is not None:
        if found := facts.out(place, "IN_SECTOR", day):
            return found[0].end
        place = next((link.end for link in facts.out(place, "PART_OF", day)), None)
    return None


def members_of(facts: Facts, organizations: Iterable[Thing], day: date) -> set[Thing]:
    """The living members of just these organisations."""
    return {link.start for organization in organizations for link in facts.into(organization, "MEMBER_OF", day)
            if link.start.there(day)}
