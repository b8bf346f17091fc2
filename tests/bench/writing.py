"""What writing costs: changes through the API and through the door without HTTP, against the bare driver."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, cycle, islice
from typing import Any

from graphsvc import days
from graphsvc.changes import door, undoing
from graphsvc.changes.log import Head
from tests.bench.cases import Measured, Sides, statement
from tests.bench.timing import compared, paired, seconds, timed

DAY = date(2024, 1, 1)
HEAD = Head("benchmark")
Assignment = tuple[str, str]  # the person and the household


def one_change(sides: Sides, runs: int) -> list[Measured]:
    """One assignment, through the API and through the door, against a bare CREATE of the link and a log node."""
    free = iter(assignments(sides, (runs + 2) * 4))
    bare_change = statement("bare-change")

    def through_api() -> None:
        sides.posted(_action(next(free)))

    def through_door() -> None:
        door.change(sides.graph, [_action(next(free))], head=HEAD)

    def bare() -> None:
        person, household = next(free)
        sides.bare(bare_change, person=person, household=household, since=DAY)

    return [Measured("one change over the API", 1, compared(through_api, bare, runs=runs)),
            Measured("one change by the door", 1, compared(through_door, bare, runs=runs))]


def a_list(sides: Sides, count: int, runs: int) -> list[Measured]:
    """A list of assignments previewed, made and undone; each round leaves the graph as it found it.

    The bare driver writes, rolls back and deletes the same links, each with one statement.
    """
    wanted = assignments(sides, count)
    rounds = [list(_round(sides, wanted)) for _ in range(runs + 1)][1:]  # the first warms up
    return [Measured(taken[0][0], count, paired([pair for _, pair in taken])) for taken in zip(*rounds, strict=True)]


def _round(sides: Sides, wanted: Sequence[Assignment]) -> Iterator[tuple[str, tuple[float, float]]]:
    """Every way once: its name, and the seconds of ours and of the bare driver."""
    graph, given, rows = sides.graph, [_action(assignment) for assignment in wanted], rows_of(wanted)
    written = seconds(lambda: sides.bare(statement("bare-list"), rows=rows))
    deleted = seconds(lambda: sides.bare(statement("bare-undo"), rows=rows))
    rolled_back = seconds(lambda: sides.rolled_back(statement("bare-list"), rows=rows))
    yield "a list previewed by the door", (
        seconds(lambda: door.change(graph, given, head=HEAD, preview=True)), rolled_back)
    took, number = timed(lambda: sides.posted({"actions": given})["number"])
    yield "a list over the API", (took, written)
    yield "undo of it over the API", (seconds(lambda: sides.posted({}, f"/{number}/undo")), deleted)
    took, outcome = timed(lambda: door.change(graph, given, head=HEAD))
    yield "a list by the door", (took, written)
    yield "undo of it by the door", (seconds(lambda: undoing.undo(graph, outcome.number or 0, head=HEAD)), deleted)


def assignments(sides: Sides, count: int) -> list[Assignment]:
    """So many persons and households, spread over all members, none of which is there yet."""
    store = sides.graph.store
    members = store.rows(statement("members"), {"day": DAY}, seconds=300)
    households = store.rows(statement("households"), {"day": DAY, "open": days.OPEN}, seconds=300)
    taken = {(row["person"], household) for row in members for household in row["taken"]}
    pairs = _pairs([row["person"] for row in members], [row["household"] for row in households])
    found = list(islice((pair for pair in pairs if pair not in taken), count))
    assert len(found) == count
    return found


def rows_of(wanted: Sequence[Assignment]) -> list[dict[str, Any]]:
    """Assignments as the bare driver writes them."""
    return [{"person": person, "household": household, "id": f"bare {n}", "since": DAY, "until": days.OPEN}
            for n, (person, household) in enumerate(wanted)]


def _pairs(persons: Sequence[str], households: Sequence[str]) -> Iterator[Assignment]:
    """Each person with each household, a household for each person before any gets the next."""
    turns = (zip(persons, islice(cycle(households), turn, None), strict=False) for turn in range(len(households)))
    return chain.from_iterable(turns)


def _action(assignment: Assignment) -> dict[str, Any]:
    person, household = assignment
    return {"action": "assign-duty",
            "parameters": {"person": person, "target": f"Household/{household}", "on": DAY.isoformat()}}
