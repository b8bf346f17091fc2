"""The villages of a territory."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.posts import kind_of
from tests.oracle.questions import Row
from tests.oracle.reach import covering, named, territory
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, since, some_words, target


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None,
    cell: str | None = None
) -> list[Row]:
    """Village, code, area, since."""
    return [(v.key, code_on(v, as_of), target(facts, v, "LIES_IN", as_of), since(v))
            for v in territory(facts, named(facts, within, as_of), as_of)
            if is_called(v, name, code) and (cell is None or _has_cell(facts, v, as_of) == (cell == "with"))]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, by some names and codes, with a cell and without."""
    return [*some_words(facts, ["Village"]), {"cell": "with"}, {"cell": "without"}]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By name."""
    return facts.place(row[0]),


def _has_cell(facts: Facts, village: Thing, as_of: date) -> bool:
    kinds = [kind_of(facts, organization, as_of) for organization in covering(facts, village, as_of)]
    return any(kind and kind.properties["cell"] for kind in kinds)
