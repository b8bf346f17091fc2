"""The organizations within."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.oracle.facts import Facts, Thing
from tests.oracle.posts import kind_of
from tests.oracle.questions import Row
from tests.oracle.reach import below, named
from tests.oracle.things import code as code_on
from tests.oracle.things import is_called, since, some_words, target

# Whether it is a base organisation, and a cell.
TRAITS = {"base": [(True, True), (True, False)], "base_committees": [(True, False)], "base_cells": [(True, True)],
          "subordinate_cells": [(False, True)]}


def answer(
    facts: Facts, within: Sequence[str], as_of: date, name: str | None = None, code: str | None = None,
    among: str | None = None
) -> list[Row]:
    """Organization, code, what it is part of unless it is asked about, kind, sector, since."""
    asked = named(facts, within, as_of)
    return [
        (o.key, code_on(o, as_of), None if o in asked else target(facts, o, "PART_OF", as_of),
         target(facts, o, "OF_KIND", as_of), target(facts, o, "IN_SECTOR", as_of), since(o))
        for o in below(facts, asked, as_of) if is_called(o, name, code)
        and (among is None or _traits(facts, o, as_of) in TRAITS[among])
    ]


def examples(facts: Facts, _as_of: date) -> list[dict[str, Any]]:
    """All, by some names and codes, and by what they are."""
    return some_words(facts, ["Organization"]) + [{"among": one} for one in TRAITS]


def order(facts: Facts, row: Row) -> tuple[Any, ...]:
    """By name."""
    return facts.place(row[0]),


def _traits(facts: Facts, organization: Thing, as_of: date) -> tuple[bool, bool] | None:
    kind = kind_of(facts, organization, as_of)
    return kind and (bool(kind.properties["base"]), bool(kind.properties["cell"]))
