"""What stands on a fact: what would hang in the air without it, and so keeps it from being taken away."""

from collections.abc import Mapping, Sequence

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
    """A problem for each thing that is to be taken away while links that stay lead to or from it."""
    leaving = {fact.key: fact.row for fact in facts if fact.after is None and not fact.is_link}
    if not leaving:
        return []
    with_it = {fact.id for fact in facts if fact.after is None and fact.is_link}
    found = transaction.run_in_parts(plumbing["facts/links-of"], "keys", leaving)
    return [_problem(row, leaving[row["key"]]) for row in found if row["id"] not in with_it]


def _problem(link: Mapping[str, object], row: int) -> Problem:
    kind, identity = split_key(str(link["other"]))
    about = [{"kind": kind, "id": identity, "name": link["other_name"]}, {"kind": "change", "number": link["change"]}]
    said = {"name": link["name"], "link": CALLED[str(link["type"])], "other": link["other_name"],
            "change": link["change"]}
    return Problem("still-linked", ON_A_THING.filled(said), None, row, about)
