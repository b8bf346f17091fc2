"""A history made step by step on a real graph: what happens, what is mended and what is undone, in any order.

After every step that is accepted the facts must be such as may be, and the days before it must answer as before.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from graphsvc.changes.digest import digest
from graphsvc.changes.door import Outcome, Written, change
from graphsvc.changes.log import Wanted, contents, entries
from graphsvc.changes.replaying import replay
from graphsvc.changes.undoing import undo
from graphsvc.changes.verifying import verify
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.model.things import key
from tests.exported import assert_same_facts, facts_in
from tests.histories import IDS, Action, History, happening, histories, may_be
from tests.making import ACTOR, act
from tests.mending import mends_of_links, mends_of_things
from tests.oracle.facts import UNKNOWN, Facts
from tests.oracle.invariants import broken
from tests.oracle.touching import first_day

Work = Callable[[bool], Outcome]


class Walk(RuleBasedStateMachine):
    """One history.

    Parameters
    ----------
    graph
        What to make it on, empty.
    other
        What to replay it into, empty.
    """

    def __init__(self, graph: Graph, other: Graph) -> None:
        super().__init__()
        self._graph, self._other = graph, other
        self._facts = Facts()
        self._digests = [digest(self._graph)]  # by how many changes were made
        self._sound = True

    @initialize(opening=histories(happenings=5))
    def opens(self, opening: History) -> None:
        """The vocabulary and the things, and a little that happens with them, in one change."""
        self._changes([action for actions in opening.changes for action in actions])
        assert len(self._digests) == 2, "the opening was refused"

    @rule(candidates=st.lists(happening(), min_size=4, max_size=10))
    def happens(self, candidates: list[Action]) -> None:
        """The first of some happenings that the oracle allows, or one that it refuses."""
        allowed = ((action, after) for action in candidates for after in [may_be(self._facts, action)] if after)
        action, after = next(allowed, (candidates[0], None))
        made = self._changes([action])
        assert made == (after is not None), f"{action}: the oracle thinks otherwise"
        if after:
            assert_same_facts(self._facts, after)

    @precondition(lambda self: self._facts.links)
    @rule(data=st.data())
    def a_link_is_mended(self, data: st.DataObject) -> None:
        """A correction or a withdrawal."""
        self._changes(data.draw(mends_of_links(self._facts)))

    @rule(data=st.data())
    def a_thing_is_mended(self, data: st.DataObject) -> None:
        """The same of a thing, perhaps with its links."""
        self._changes(data.draw(mends_of_things(self._facts)))

    @rule(person=st.sampled_from(IDS["person"]))
    def is_registered_again(self, person: str) -> None:
        """Somebody who was withdrawn; refused where they are still there."""
        self._changes([act("register-person", id=person, name="Đồng Ấm")])

    @rule(back=st.integers(0, 5))
    def is_undone(self, back: int) -> None:
        """One of the newest changes, undoes too, but not the opening; where not, later changes are named."""
        if back < len(self._digests) - 2:
            number = len(self._digests) - 1 - back
            made = self._step("undo", lambda preview: undo(self._graph, number, head=ACTOR, preview=preview))
            if not made:
                self._names_later_changes(number)

    def teardown(self) -> None:
        """The log gives the same facts and histories elsewhere; then all is undone from the newest."""
        if self._sound:
            self._is_replayed()
            self._is_taken_back()
            assert _told_otherwise(self._graph) == {}

    def _names_later_changes(self, number: int) -> None:
        with pytest.raises(Refused) as refused:
            undo(self._graph, number, head=ACTOR)
        for problem in refused.value.problems:
            named = [about["number"] for about in problem.about if about["kind"] == "change"]
            assert named and all(number < int(str(later)) < len(self._digests) for later in named), (number, problem)

    def _changes(self, actions: Sequence[Action]) -> bool:
        return self._step(
            actions[0]["action"], lambda preview: change(self._graph, actions, head=ACTOR, preview=preview))

    def _step(self, name: str, work: Work) -> bool:
        """Make a change that may be refused; whether it was made."""
        self._sound = False
        made = self._made(work)
        event(f"{name} {'made' if made else 'refused'}")
        self._sound = True
        return made

    def _made(self, work: Work) -> bool:
        try:
            preview = work(True)
        except Refused:
            return False
        day = _day_before(preview.facts)
        known = day and digest(self._graph, day)
        outcome = work(False)
        assert outcome.number == len(self._digests), outcome.number
        other = [fact for fact in outcome.facts if fact not in preview.facts]
        assert not other and len(outcome.facts) == len(preview.facts), f"not as in the preview: {other}"
        assert known == (day and digest(self._graph, day)), f"{day} answers otherwise than before"
        self._digests.append(digest(self._graph))
        self._facts = facts_in(self._graph)
        faults = broken(self._facts)
        assert not faults, faults
        return True

    def _is_replayed(self) -> None:
        assert replay(self._graph, self._other) == len(self._digests) - 1
        assert digest(self._other) == self._digests[-1]
        assert list(verify(self._other)) == []
        assert _told_otherwise(self._other) == {}

    def _is_taken_back(self) -> None:
        for number in range(len(self._digests) - 1, 0, -1):
            undo(self._graph, number, head=ACTOR)
            assert digest(self._graph) == self._digests[number - 1], f"change {number} is not undone"


def _written_of_each(graph: Graph) -> dict[str, list[int]]:
    """By the key of each thing that ever was, the changes that wrote it or one of its links, as the log's rows say."""
    written: dict[str, list[int]] = {}
    for entry in entries(graph):
        for row in contents(graph, entry.number):
            image = row["after"] or row["before"]
            ends = [image["start"], image["end"]] if "link" in image else [key(image["thing"], image["id"])]
            for end in ends:
                written.setdefault(end, []).append(entry.number)
    return {end: sorted(set(numbers)) for end, numbers in written.items()}


def _told_otherwise(graph: Graph) -> dict[str, tuple[list[int], list[int]]]:
    """By key, things of which the log tells other changes than wrote them: what is told, and what wrote them."""
    told = {thing: ([entry.number for entry in entries(graph, Wanted(thing=thing))], written)
            for thing, written in _written_of_each(graph).items()}
    return {thing: (said, written) for thing, (said, written) in told.items() if said != written}


def _day_before(written: Sequence[Written]) -> date | None:
    """The day before the first that a change touches; None where it touches every day."""
    first = min(first_day(one.before, one.after) for one in written)
    event(f"touches {'every day' if first == UNKNOWN else 'days'}")
    return None if first == UNKNOWN else first - timedelta(days=1)

