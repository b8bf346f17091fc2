"""Whatever a workbook can hold comes back from one: facts, written into a workbook, imported into an empty graph."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.importing import template
from graphsvc.importing.filling import rows_of
from graphsvc.importing.importing import applied, reported
from graphsvc.importing.reading import read
from graphsvc.language import LANGUAGES, Language
from graphsvc.model.things import PLACES_AND_PEOPLE
from graphsvc.sheets.opening import opened
from tests.conftest import Fresh
from tests.exported import assert_same_facts, facts_in
from tests.histories import DAYS, IDS, REGISTRATIONS, VOCABULARY, Action, may_be
from tests.making import act, made
from tests.oracle.applying import applied as applied_to
from tests.oracle.facts import Facts
from tests.unit.importing.making import DAY

# Each thing lies in one place at most, for a workbook has one row for it.
PLACES: tuple[tuple[str, str, str], ...] = (
    ("place-organization", "organization", "parent"), ("set-kind", "organization", "kind"),
    ("set-sector", "organization", "sector"), ("place-village", "village", "area"),
    ("place-household-group", "group", "village"), ("place-household", "household", "village"),
    ("join-group", "household", "group"), ("admit", "person", "organization"),
    ("start-residence", "person", "village"))
Happenings = tuple[tuple[str, tuple[str, ...]], ...]
LINKS: Happenings = (
    ("cover", ("organization", "territory")), ("appoint", ("person", "position", "organization")),
    ("start-village-head", ("person", "village")), ("start-contact", ("person", "organization")),
    ("assign-duty", ("person", "target", "reason")), ("assign-duty", ("person", "target", "reason")))
ENDS: Happenings = (
    ("release-duty", ("person", "target")), ("release", ("person", "position", "organization")),
    ("end-contact", ("person", "organization")), ("end-village-head", ("person", "village")),
    ("uncover", ("organization", "territory")), ("detach-household", ("household",)), ("leave-group", ("household",)),
    ("end-kind", ("organization",)), ("end-sector", ("organization",)), ("detach-organization", ("organization",)),
    ("end-membership", ("person", "rests")), ("end-residence", ("person", "rests")),
    ("record-death", ("person", "rests")),
    ("close-household", ("household", "rests")), ("close-household-group", ("group", "rests")),
    ("close-organization", ("organization", "rests")), ("close-village", ("village", "rests")))
NAMES = st.sampled_from(["Đồng Ấm", "=1+1", "-", "Ia H'Drai", "1/2/2020", "  Thôn  1 ", "“An”; Bình, 007"])


@dataclass
class Taken:
    """The actions that the oracle allows, one after another, and the facts that they make."""

    draw: st.DrawFn
    facts: Facts = field(default_factory=Facts)
    actions: list[Action] = field(default_factory=list)

    def take(self, action: str, parameters: dict[str, Any]) -> None:
        """Make an action, if it may be."""
        said = act(action, **{name: value for name, value in parameters.items() if value is not None})
        if (after := may_be(self.facts, said)) is not None:
            self.facts = after
            self.actions.append(said)

    def happen(self, happenings: Happenings, count: int, on: st.SearchStrategy[str | None]) -> None:
        """Make some of those that may happen."""
        for _ in range(count):
            action, names = self.draw(st.sampled_from(happenings))
            given = {name: "end" if name == "rests" else self.draw(st.sampled_from(IDS[name])) for name in names}
            self.take(action, {**given, "on": self.draw(on)})


@st.composite
def lists_of_actions(draw: st.DrawFn) -> list[Action]:
    """Actions whose facts a workbook can hold."""
    taken, days = Taken(draw), st.sampled_from((None, None, *DAYS[:2]))
    applied_to(taken.facts, VOCABULARY)
    for action, kind, _ in REGISTRATIONS:
        for identity in IDS[kind]:
            code = draw(st.sampled_from([None, f"{identity}-M"]))
            taken.take(action, {"id": identity, "name": f"{identity} {draw(NAMES)}".strip(), "code": code,
                                "on": draw(days)})
    taken.take("place-area", {"area": "a0", "parent": "a1"})
    for action, thing, place in PLACES:
        for identity in draw(st.sets(st.sampled_from(IDS[thing]))):
            taken.take(action, {thing: identity, place: draw(st.sampled_from(IDS[place])), "on": draw(days)})
    taken.happen(LINKS, 14, days)
    taken.happen(ENDS, 8, st.sampled_from(DAYS))
    return taken.actions


@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
@pytest.mark.parametrize("examples", [4, pytest.param(100, marks=pytest.mark.soak)])
def test_facts_come_back_from_a_workbook(fresh: Fresh, engine: str, examples: int, tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"

    @settings(max_examples=examples, deadline=None, derandomize=examples < 100, database=None,
              suppress_health_check=list(HealthCheck))
    @given(lists_of_actions(), st.sampled_from(LANGUAGES))
    def come_back(taken: list[Action], language: Language) -> None:
        graph = fresh(engine)
        made(graph, *VOCABULARY, *taken)
        facts = facts_in(graph)
        keys = [key for key, thing in facts.things.items() if thing.kind in PLACES_AND_PEOPLE]
        template.write(file, {}, rows_of(partial(_asked, graph), keys, None, language), language)
        graph = fresh(engine)
        made(graph, *VOCABULARY)
        with opened(file) as book:
            said = read(book)
        report = reported(graph, said, DAY)
        assert report.applies, [fault.says("en") for fault in report.faults]
        applied(graph, said, report.agreed, DAY, Head("an import"))
        assert_same_facts(facts_in(graph), facts)
        again = reported(graph, said, DAY)
        assert (again.faults, again.actions) == ([], {})

    come_back()


def _asked(graph: Graph, statement: str, /, **values: Any) -> list[dict[str, Any]]:
    return graph.store.rows(graph.catalogue.plumbing[statement], values, seconds=60)
