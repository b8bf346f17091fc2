"""A file compared, previewed and applied: one import is one change."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from graphsvc.changes import actions, door
from graphsvc.changes.door import Outcome
from graphsvc.changes.facts import Fact
from graphsvc.changes.log import Head
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.importing import filling, finding
from graphsvc.importing.entries import Fault, Reading
from graphsvc.importing.finding import Read
from graphsvc.importing.nearest import compared, nearest
from graphsvc.importing.planning import Plan, planned, rows_of
from graphsvc.importing.report import Agreed, Report, counted, hint_in_place, in_order, in_place, kinds_at
from graphsvc.importing.sheets import VOCABULARY
from graphsvc.language import LANGUAGES, NOTHING, Text
from graphsvc.progress import Tell, tell_nobody
from graphsvc.store.door import Transaction

NOBODY = Head("")
DIFFERS = Text("dữ liệu đã đổi từ khi xem báo cáo: nhập lại để xem báo cáo mới",
               "the data has changed since the report: import again and look at the new one")
ONE_OF = Text("; một trong: {known}", "; one of: {known}")
MOST_SUGGESTED, MOST_LISTED = 500, 15


class _Work:
    """What an import does in its transaction: compare, then make the changes that come of it.

    Afterwards it has the plan, its steps without what they said, and the fingerprint of all that they said.
    """

    stage = "trying"

    def __init__(self, graph: Graph, reading: Reading, known: Sequence[Fault], day: date, told: Tell) -> None:
        self._graph, self._reading, self._known, self._day, self._told = graph, reading, known, day, told
        self.plan, self.fingerprint = Plan(), ""

    def __call__(self, transaction: Transaction, number: int) -> list[Fact]:
        """Compare with the graph as this transaction sees it, and write what differs."""
        self._told("comparing", 0, None)
        self.plan = planned(partial(_asked, self._graph, transaction), self._reading.entries, self._known, self._day)
        self.fingerprint = self.plan.fingerprint()
        self.check()
        given = self.plan.actions()
        steps, problems = actions.checked(self._graph.catalogue, given) if given else ([], [])
        # Of a long list neither needs to stay as long as writing takes.
        del given
        self.plan.steps = [step.bare() for step in self.plan.steps]
        return door.performed(self._graph, steps, problems, transaction, number, self._written)

    def _written(self, done: int, total: int) -> None:
        self._told(self.stage, done, total)
        if done == total:
            self._told("checking", 0, None)

    def check(self) -> None:
        """See that it may be made; a preview may."""


class _Same(_Work):
    """The same again, as a report has it."""

    stage = "writing"

    def __init__(self, graph: Graph, reading: Reading, agreed: Agreed, day: date, told: Tell) -> None:
        super().__init__(graph, reading, agreed.faults, day, told)
        self._agreed = agreed

    def check(self) -> None:
        """See that the very actions of the report come of it."""
        if self.fingerprint != self._agreed.fingerprint:
            door.stop_at([Problem("report-differs", DIFFERS)])


def _asked(graph: Graph, transaction: Transaction, statement: str, /, **values: Any) -> list[dict[str, Any]]:
    return transaction.run(graph.catalogue.plumbing[statement], **values)


def reported(
    graph: Graph, reading: Reading, day: date, known: Sequence[Fault] | None = None, told: Tell = tell_nobody
) -> Report:
    """What a file would do: compared, and the change that comes of it made as a preview.

    Parameters
    ----------
    day
        From which day differences are changes.
    known
        What is wrong already; left out, what reading found.
    told
        Hears how far it is.

    Raises
    ------
    GraphAway, TookTooLong, GraphError
    """
    work = _Work(graph, reading, reading.faults if known is None else known, day, told)
    found: list[Fault] = []
    hints: list[Fault] = []
    try:
        # All problems at once: each round of leaving out what is wrong compares the whole file again.
        outcome = door.make(graph, work, head=NOBODY, preview=True, most=None)
        hints = [hint_in_place(hint, work.plan.steps) for hint in outcome.hints]
    except Refused as refused:
        found = [in_place(problem, work.plan.steps) for problem in refused.problems]
    faults = in_order(reading, [*work.plan.faults, *found])
    refused_rows = rows_of(faults)
    steps = [step for step in work.plan.steps if step.entry.row_of_sheet not in refused_rows]
    return Report(reading.mapped, reading.left_out, counted(reading, steps, refused_rows),
                  _suggesting(graph, reading, faults, day), [*reading.notes, *work.plan.notes, *hints],
                  Counter(step.action for step in work.plan.steps), work.fingerprint, previewed=not found)


def right_part(graph: Graph, reading: Reading, report: Report, day: date, told: Tell = tell_nobody) -> Report:
    """What is right of a file that is wrong in part: the report of the rest, whose rows can be applied.

    Each round leaves out what the round before found wrong, and what rests on it.
    """
    while not report.previewed:
        report = reported(graph, reading, day, report.faults, told)
    return report


def applied(
    graph: Graph, reading: Reading, agreed: Agreed, day: date, head: Head, key: str | None = None,
    told: Tell = tell_nobody,
) -> Outcome:
    """Apply what was agreed to, as one change.

    Parameters
    ----------
    key
        By which it is applied once, however often it is asked for.
    told
        Hears how far it is.

    Raises
    ------
    Refused
        The very same would no longer come of it, or something is wrong by now.
    GraphAway, TookTooLong, GraphError
    """
    return door.make(graph, _Same(graph, reading, agreed, day, told), head=head,
                     request=door.request_of(key, [agreed.fingerprint], head))


def _suggesting(graph: Graph, reading: Reading, faults: Sequence[Fault], day: date) -> list[Fault]:
    """The faults, with what may be meant by names that lead nowhere; of the vocabulary, with its words."""
    entries = {entry.row_of_sheet: entry for entry in reading.entries}
    names: dict[tuple[str, ...], Mapping[str, str]] = {}
    listed: dict[tuple[str, ...], Text] = {}

    def suggested(fault: Fault) -> Fault:
        kinds = tuple(kinds_at(entries[fault.place.sheet or "", fault.place.row or 0], fault))
        if kinds not in names:
            names[kinds] = compared(finding.names(_reader(graph), kinds) + _own(reading, kinds))
            listed[kinds] = _listed(graph, kinds, day)
        problem = fault.problem
        said = Text(problem.message.vi + listed[kinds].vi, problem.message.en + listed[kinds].en)
        return replace(fault, problem=replace(problem, message=said),
                       suggestion=nearest(str(fault.value), names[kinds]))

    asked = [fault for fault in faults if fault.problem.code == "unknown-thing" and fault.suggestion is None]
    told = {id(fault): suggested(fault) for fault in asked[:MOST_SUGGESTED]}
    return [told.get(id(fault), fault) for fault in faults]


def _listed(graph: Graph, kinds: Sequence[str], day: date) -> Text:
    """The words of a vocabulary that are in force; nothing of other kinds, or where there are none."""
    kind = next((kind for kind in kinds if kind in VOCABULARY), None)
    words = [filling.words(graph, day, language).get(kind, []) for language in LANGUAGES] if kind else []
    if not any(words):
        return NOTHING
    return ONE_OF.filled({"known": Text(*(
        ", ".join(there[:MOST_LISTED]) + "…" * (len(there) > MOST_LISTED) for there in words))})


def _own(reading: Reading, kinds: Sequence[str]) -> list[str]:
    """What the file's own rows call things of some kinds."""
    return [str(entry.cells[name]) for entry in reading.entries if getattr(entry.sheet, "kind", None) in kinds
            for name in ("code", "name") if name in entry.cells]


def _reader(graph: Graph) -> Read:
    def read(statement: str, /, **values: Any) -> list[dict[str, Any]]:
        return graph.store.rows(graph.catalogue.plumbing[statement], values, seconds=graph.settings.seconds)

    return read
