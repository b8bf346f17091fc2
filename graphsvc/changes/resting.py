"""What rests on what ends: nothing ends silently and nothing dangles silently, so somebody must say what becomes of it.

The statements of actions that end a membership, a residence, a life or a thing find what rests on it
(cypher/parts/resting.cypher); a link of which the action does not say what becomes is a problem that names it.
"""

from collections.abc import Iterator, Mapping, Sequence

from graphsvc.changes.facts import Fact, link_in_words, names_of
from graphsvc.errors import Problem
from graphsvc.language import LANGUAGES, Text
from graphsvc.model.things import split_key
from graphsvc.statements.catalogue import Action
from graphsvc.store.door import Transaction

UNSAID = Text("{link}: chọn điều xảy ra với liên kết này ({mends})", "{link}: say what becomes of that ({mends})")


def problems(
    transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact], action: Action
) -> list[Problem]:
    """A problem for each link that rests on what an action ends, and of which it does not say what becomes."""
    unsaid = [fact for fact in facts if fact.unsaid]
    if not unsaid:
        return []
    names = names_of(transaction, plumbing, unsaid)
    return [_problem(fact, names, ", ".join(_mends(fact, action))) for fact in unsaid]


def is_one(problem: Problem) -> bool:
    """Whether a problem is one of these."""
    return problem.code == "rests-on-it"


def link_of(problem: Problem) -> Text:
    """The link that such a problem is about, without how a list of actions says what becomes of it."""
    return Text(*(problem.message.says(language).rpartition(": ")[0] for language in LANGUAGES))


def _mends(fact: Fact, action: Action) -> Iterator[str]:
    for parameter in (action.parameters[name] for name in fact.unsaid if name in action.parameters):
        yield from (f"{parameter.name}={word}" for word in parameter.choices)
        if not parameter.choices:
            yield parameter.name


def _problem(fact: Fact, names: Mapping[str, Text], mends: str) -> Problem:
    about = [{"kind": kind, "id": identity, "name": names[key].vi}
             for key in (str(fact.start), str(fact.end)) for kind, identity in [split_key(key)]]
    said = UNSAID.filled({"link": link_in_words(fact, names), "mends": mends})
    return Problem("rests-on-it", said, "rests", fact.row, about)
