"""What later changes left that stands on what is to be undone, or in its way: named with the change to undo first.

A later change that was itself undone left nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from graphsvc.changes import standing
from graphsvc.changes.facts import Fact, Image, link_in_words, names_of, of_link
from graphsvc.changes.guarding import Offence
from graphsvc.errors import Problem
from graphsvc.language import Text
from graphsvc.model.things import split_key
from graphsvc.store.door import Transaction

STANDS = Text(
    "{what} dựa vào điều này, hoặc vướng với nó (thay đổi số {later}): hoàn tác thay đổi đó trước",
    "{what} stands on this, or in its way (change {later}): undo that first",
)
# What is borne rests on a membership, a residence, and the life of a person.
BEARING = ("MEMBER_OF", "LIVES_IN", "Person")

Lasting = Callable[[Sequence[int]], list[int]]


class Obstacle(NamedTuple):
    """A thing or link in the way, the later changes that left it so, and the code and words that tell of it."""

    fact: Fact
    later: Sequence[int]
    code: str
    says: Text = STANDS


def lasting(transaction: Transaction, plumbing: Mapping[str, str], undone: int) -> Lasting:
    """A function that finds, of the changes that touched a fact, those after the one to undo that left something."""
    undoes = {row["number"]: row["undone"] for row in transaction.run(plumbing["log/undoes-after"], number=undone)}
    nothing: set[int] = set()
    for number, back in undoes.items():  # from the newest: an undo that was undone takes nothing back
        if number not in nothing:
            nothing.add(back)
    nothing |= {number for number, back in undoes.items() if back > undone}
    return lambda changes: [number for number in changes if number > undone and number not in nothing]


def standing_on(
    transaction: Transaction, plumbing: Mapping[str, str], touched: Sequence[Fact], lasts: Lasting
) -> dict[str, list[Obstacle]]:
    """By the key of each thing that is to be taken away, the links that still lead to or from it."""
    found: dict[str, list[Obstacle]] = {}
    for link in standing.links(transaction, plumbing, touched):
        later = lasts(link["changes"]) or link["changes"]
        found.setdefault(link["key"], []).append(Obstacle(of_link(link), later, "still-linked"))
    return found


def resting_on(
    transaction: Transaction, plumbing: Mapping[str, str], touched: Sequence[Fact], lasts: Lasting
) -> Iterator[Obstacle]:
    """What rests, by a later change, on days on which a person is no longer a member, lives elsewhere, or is dead."""
    own = {fact.key for fact in touched}
    lost = [days for fact in touched for days in _lost(fact)]
    for link in transaction.run_in_parts(plumbing["facts/left-hanging"], "lost", lost):
        if link["id"] not in own and (later := lasts(link["changes"])):
            yield Obstacle(of_link(link), later, "rests-on-it")


def _lost(fact: Fact) -> Iterator[dict[str, Any]]:
    if fact.kind not in BEARING or fact.before is None:
        return
    since, until = _held(fact.before)
    begins, ends = _held(fact.after) if fact.after else (until, until)
    for first, last in ((since, min(begins, until)), (max(ends, since), until)):
        if first < last:
            yield {"kind": fact.kind, "start": fact.start or fact.key, "end": fact.end, "since": first, "until": last}


def _held(image: Image) -> tuple[date, date]:
    return image["since"], image.get("died") or image["until"]


def behind(
    transaction: Transaction, plumbing: Mapping[str, str], offence: Offence, own: Iterable[str], lasts: Lasting
) -> list[Obstacle]:
    """What a guard found is due to: another link, else a thing, else a link that was taken away, by a later change."""
    def changed_later(facts: Iterable[Fact]) -> list[Obstacle]:
        return [Obstacle(fact, later, offence.guard.name)
                for fact in facts if fact.key not in own and (later := lasts(fact.changes))]

    return (changed_later(offence.links) or changed_later(offence.things)[:1]
            or changed_later(_gone(transaction, plumbing, offence)))


def _gone(transaction: Transaction, plumbing: Mapping[str, str], offence: Offence) -> list[Fact]:
    """The links that a guard watches and that led from what it is about, and were taken away."""
    keys, types = [thing.key for thing in offence.things], sorted(offence.guard.watches)
    return [of_link(link) for link in transaction.run(plumbing["facts/links-gone"], keys=keys, types=types)]


def problems(
    transaction: Transaction, plumbing: Mapping[str, str], obstacles: Iterable[Obstacle]
) -> list[Problem]:
    """A problem for each thing or link that is in the way."""
    once: dict[str, Obstacle] = {}
    for obstacle in obstacles:
        once.setdefault(obstacle.fact.key, obstacle)
    names = names_of(transaction, plumbing, [each.fact for each in once.values() if each.fact.is_link])
    return [_problem(obstacle, names) for obstacle in once.values()]


def _problem(obstacle: Obstacle, names: Mapping[str, Text]) -> Problem:
    fact, number = obstacle.fact, obstacle.later[-1]
    said = {"what": link_in_words(fact, names) if fact.is_link else _name(fact), "later": number}
    ends = {str(end): names.get(str(end), Text(str(end), str(end))) for end in (fact.start, fact.end)}
    concerned = ends if fact.is_link else {fact.key: _name(fact)}
    about = [{"kind": kind, "id": identity, "name": name.vi}
             for key, name in concerned.items() for kind, identity in [split_key(key)]]
    return Problem(obstacle.code, obstacle.says.filled(said), "number",
                   about=[*about, {"kind": "change", "number": number}])


def _name(thing: Fact) -> Text:
    known = thing.before or {}
    name = str(known.get("name", thing.key))
    return Text(name, str(known.get("name_en") or name))
