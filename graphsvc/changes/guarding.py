"""Guards: after a change is written and before it is kept, what may not be is looked for; all is reported at once.

Hints are looked for in the same way, and stop nothing.
"""

from collections.abc import Mapping, Sequence
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
    transaction: Transaction, guards: Mapping[str, Guard], facts: Sequence[Fact], today: date
) -> list[Problem]:
    """All that the guards find wrong with the facts that a change touched."""
    rows = {fact.key: fact for fact in facts}
    return [problem for guard in guards.values() for problem in _found(transaction, guard, rows, today)]


def hints(
    transaction: Transaction, looked_for: Mapping[str, Guard], facts: Sequence[Fact], today: date
) -> list[Problem]:
    """What may be a mistake in the things that a change named; of a long list only the first are looked at."""
    named = [fact for fact in facts if not fact.is_link and fact.after and _name(fact.before) != fact.after["name"]]
    rows = {fact.key: fact for fact in named[:MOST_HINTED]}
    return [hint for each in looked_for.values() for hint in _found(transaction, each, rows, today)]


def _name(image: Image | None) -> object:
    return image["name"] if image else None


def _found(transaction: Transaction, guard: Guard, rows: Mapping[str, Fact], today: date) -> list[Problem]:
    watched = [fact for fact in rows.values() if fact.kind in guard.watches]
    if not watched:
        return []
    links = [{"start": fact.start, "id": fact.id, "type": fact.kind} for fact in watched if fact.is_link]
    things = [fact.key for fact in watched if not fact.is_link]
    answer = transaction.run(guard.statement, links=links, things=things, today=today)
    return [_problem(guard, rows[row["fact"]], row, today) for row in answer]


def _problem(guard: Guard, fact: Fact, row: Mapping[str, Any], today: date) -> Problem:
    says = row["says"]
    message = Text(guard.message.vi.format_map(_said(says, "vi")), guard.message.en.format_map(_said(says, "en")))
    about = [thing_of(node, today, "vi")._asdict() for node in row["about"]]
    return Problem(guard.name, message, guard.field, fact.row, about)


def _said(values: Mapping[str, Any], language: Language) -> dict[str, str]:
    return {
        name: days.said(value, language) if isinstance(value, date) else str(value) for name, value in values.items()
    }
