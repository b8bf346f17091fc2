"""What stands on a fact: what would hang in the air without it, and so keeps it from being taken away."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphsvc.changes.facts import Fact
from graphsvc.errors import Problem
from graphsvc.language import Text
from graphsvc.model.links import CALLED
from graphsvc.model.things import split_key
from graphsvc.store.door import Transaction

ON_A_THING = Text(
    "{name} còn liên kết “{link}” với {other} (thay đổi số {change}): rút hoặc hoàn tác liên kết đó trước",
    "{name} still has a link “{link}” with {other} (change {change}): withdraw or undo that first",
)


def problems(transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact]) -> list[Problem]:
    """A problem for each link that stays and leads to or from a thing that is to be taken away."""
    rows = {fact.key: fact.row for fact in facts}
    return [_problem(link, rows[link["key"]]) for link in links(transaction, plumbing, facts)]


def links(transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact]) -> list[dict[str, Any]]:
    """The links that stay and lead to or from a thing that is to be taken away, whose `key` is told with each."""
    leaving = [fact.key for fact in facts if fact.after is None and not fact.is_link]
    if not leaving:
        return []
    with_it = {fact.id for fact in facts if fact.after is None and fact.is_link}
    found = transaction.run_in_parts(plumbing["facts/links-of"], "keys", leaving)
    return [row for row in found if row["id"] not in with_it]


def _problem(link: Mapping[str, Any], row: int) -> Problem:
    kind, identity = split_key(link["other"])
    change = link["changes"][-1]
    about = [{"kind": kind, "id": identity, "name": link["other_name"]}, {"kind": "change", "number": change}]
    said = {"name": link["name"], "link": CALLED[link["type"]], "other": link["other_name"], "change": change}
    return Problem("still-linked", ON_A_THING.filled(said), None, row, about)
