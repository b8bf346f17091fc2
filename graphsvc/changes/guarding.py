"""Guards: after a change is written and before it is kept, what may not be is looked for; all is reported at once.

Hints are looked for in the same way, and stop nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from graphsvc import days
from graphsvc.changes.facts import Fact, Image
from graphsvc.errors import Problem
from graphsvc.language import Language, Text
from graphsvc.model.things import thing_of
from graphsvc.statements.catalogue import Guard
from graphsvc.store.door import Transaction

MOST_HINTED = 200


def problems(
    transaction: Transaction, guards: Mapping[str, Guard], facts: Iterable[Fact], today: date
) -> list[Problem]:
    """All that the guards find wrong with the facts that a change touched, asked in one statement."""
    rows = {fact.key: fact for fact in facts}
    watched = {name: _watched(guard, rows.values()) for name, guard in guards.items()}
    watched = {name: touched for name, touched in watched.items() if any(touched.values())}
    if not watched:
        return []
    statement = "\nUNION ALL\n".join(guards[name].statement for name in watched)
    found = transaction.run(statement, watched=watched, today=today)
    return [_problem(guards[row["guard"]], rows[row["fact"]], row, today) for row in found]


def hints(
    transaction: Transaction, looked_for: Mapping[str, Guard], facts: Sequence[Fact], today: date
) -> list[Problem]:
    """What may be a mistake in the things that a change named; of a long list only the first are looked at."""
    named = [fact for fact in facts if not fact.is_link and fact.after and _name(fact.before) != fact.after["name"]]
    return problems(transaction, looked_for, named[:MOST_HINTED], today)


def _name(image: Image | None) -> object:
    return image["name"] if image else None


def _watched(guard: Guard, facts: Iterable[Fact]) -> dict[str, list[Any]]:
    """The links and things that a guard watches."""
    watched = [fact for fact in facts if fact.kind in guard.watches]
    return {
        "links": [{"start": fact.start, "id": fact.id, "type": fact.kind} for fact in watched if fact.is_link],
        "things": [fact.key for fact in watched if not fact.is_link],
    }


def _problem(guard: Guard, fact: Fact, row: Mapping[str, Any], today: date) -> Problem:
    says = row["says"]
    message = Text(guard.message.vi.format_map(_said(says, "vi")), guard.message.en.format_map(_said(says, "en")))
    about = [thing_of(node, today, "vi")._asdict() for node in row["about"]]
    return Problem(guard.name, message, fact.field or guard.field, fact.row, about)


def _said(values: Mapping[str, Any], language: Language) -> dict[str, str]:
    return {
        name: days.said(value, language) if isinstance(value, date) else str(value) for name, value in values.items()
    }
