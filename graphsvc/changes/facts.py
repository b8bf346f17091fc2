"""Facts: things and links as they stand, their images before and after a change, and how they are put."""

import hashlib
from base64 import b32encode
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from neo4j.graph import Node

from graphsvc import days
from graphsvc.language import LANGUAGES, Text
from graphsvc.model.links import CALLED, HOLDING
from graphsvc.model.things import DERIVED, key, split_key
from graphsvc.store.door import Transaction, properties
from graphsvc.text import folded, sort_key

Image = dict[str, Any]
# What lies in a village, by the link IN.
LYING = frozenset({"Household", "HouseholdGroup"})
# What the log says a fact is, beside what is true of it.
WHAT = frozenset({"thing", "link", "start", "end"})
DAYS = frozenset({"since", "until", "died", "former_names_until", "former_codes_until"})


@dataclass(slots=True)
class Fact:
    """One thing or link that an action of a change touches.

    `set` is what the action says of it, until that is taken up, None where it is to be there no more; `cleared` what is
    said of it no longer; `fresh` that it can't be there yet;
    `unsaid` names the parameters, any of which says what becomes of it, where it rests on what the action ends and
    none of them did; `field` the parameter that it is said by, where that is not the guard's own.
    `before` and `after` are whole images, None where there is none.
    """

    row: int
    action: str
    kind: str
    id: str
    start: str | None
    end: str | None
    set: Image | None
    fresh: bool = False
    unsaid: Collection[str] = ()
    cleared: Collection[str] = ()
    field: str | None = None
    before: Image | None = None
    after: Image | None = None

    @property
    def is_link(self) -> bool:
        """Whether it is a link."""
        return self.start is not None

    @property
    def changes(self) -> Sequence[int]:
        """The numbers of the changes that touched it so far."""
        return self.before["changes"] if self.before and "changes" in self.before else ()

    @property
    def key(self) -> str:
        """The key of the thing; the id of the link."""
        return self.id if self.is_link else key(self.kind, self.id)

    def image(self, which: Image | None) -> dict[str, Any] | None:
        """One of its images as the log and readers meet it: what it is, and what is true of it."""
        if which is None:
            return None
        what = {"link": self.kind, "start": self.start, "end": self.end} if self.is_link else {"thing": self.kind}
        return {**what, **{name: value for name, value in sorted(which.items()) if name not in DERIVED}}


def of_row(row: int, action: str, given: Mapping[str, Any], number: int) -> Fact:
    """A fact from what an action's statement returned; new ones without an id get one.

    The id follows from the change's number, the row and what the fact is, so that the same changes in the
    same order give the same ids on every engine.
    """
    kind = str(given["link"] if "link" in given else given["thing"])
    begun = given.get("set") or {}
    what = (kind, given.get("start"), given.get("end"), str(begun.get("since")), begun.get("position"))
    identity = given.get("id") or _identity(number, row, *what)
    said = None if given.get("withdrawn") else dict(given["set"])
    return Fact(row, action, kind, identity, given.get("start"), given.get("end"), said, fresh=not given.get("id"),
                unsaid=given.get("unsaid", ()), cleared=given.get("cleared", ()), field=given.get("field"))


def of_log(row: int, action: str, image: Mapping[str, Any]) -> Fact:
    """The fact that an image in the log is of."""
    kind = str(image["link"] if "link" in image else image["thing"])
    return Fact(row, action, kind, image["id"], image.get("start"), image.get("end"), None)


def of_link(told: Mapping[str, Any]) -> Fact:
    """A link as it stands, as statements tell of one: its type, ends, id, position and changes."""
    known = {name: told[name] for name in ("position", "changes")}
    return Fact(0, "", told["type"], told["id"], told["start"], told["end"], None, before=known)


def of_node(node: Node) -> Fact:
    """A thing as it stands."""
    kind, identity = split_key(node["key"])
    return Fact(0, "", kind, identity, None, None, None, before=properties(node))


def fresh_id(number: int, row: int) -> str:
    """The id of a thing that an action registers without giving one."""
    return _identity(number, row)


def _identity(*told: object) -> str:
    return b32encode(hashlib.sha256(repr(told).encode()).digest()[:10]).decode().lower()


def read_images(transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact]) -> None:
    """Give each fact its image before the change."""
    things = (fact.key for fact in facts if not fact.is_link)
    links = ({"start": fact.start, "end": fact.end, "id": fact.id} for fact in facts if fact.is_link and not fact.fresh)
    images: dict[str, Image] = {
        image["key"]: image for row in transaction.run_in_parts(plumbing["facts/things-before"], "keys", things)
        for image in row["images"]}
    images |= {image["id"]: image for row in transaction.run_in_parts(plumbing["facts/links-before"], "links", links)
               for image in row["images"]}
    for fact in facts:
        fact.before = images.get(fact.key)


def names_of(transaction: Transaction, plumbing: Mapping[str, str], links: Iterable[Fact]) -> dict[str, Text]:
    """By key, the names of what links name, where it is there: their ends and positions."""
    keys = {named for fact in links for named in (str(fact.start), str(fact.end), _position(fact)) if named}
    found = transaction.run_in_parts(plumbing["facts/things-before"], "keys", sorted(keys))
    return {image["key"]: Text(image["name"], image.get("name_en") or image["name"])
            for row in found for image in row["images"]}


def link_in_words(fact: Fact, names: Mapping[str, Text]) -> Text:
    """A link by its ends, and by the position that it is of; `names` are those of `names_of`."""
    start, end, position = (names.get(named, Text(named, named))
                            for named in (str(fact.start), str(fact.end), _position(fact)))
    between = HOLDING.filled({"position": position}) if position.vi else CALLED[fact.kind]
    return Text(*(" ".join(part.says(language) for part in (start, between, end)) for language in LANGUAGES))


def _position(fact: Fact) -> str:
    """The key of the position that a link is of, if any."""
    identity = (fact.before or fact.after or {}).get("position")
    return key("Position", identity) if identity else ""


def changes_of_gone(
    transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact]
) -> dict[str, list[int]]:
    """By key, the changes that touched those facts that had been taken away; what is kept of them is taken up again.

    A graph may hold several such lists of one thing, of the times when an id that was registered again began anew.
    """
    keys = (fact.key for fact in facts if fact.before is None)
    found: dict[str, set[int]] = {}
    for row in transaction.run_in_parts(plumbing["facts/revive"], "keys", keys):
        found.setdefault(row["key"], set()).update(row["changes"])
    return {key: sorted(numbers) for key, numbers in found.items()}


def become(facts: Sequence[Fact], number: int, gone: Mapping[str, Sequence[int]]) -> None:
    """Give each fact the image that results from what its action says.

    `gone` are, by key, the changes that touched what had been taken away, of `changes_of_gone`.
    """
    for fact in facts:
        if fact.set is not None:
            said = {name: value for name, value in fact.set.items() if value is not None}
            whole = {**(fact.before or {"changes": gone.get(fact.key, ())}), **said}
            fact.after = _marked(fact, {name: v for name, v in whole.items() if name not in fact.cleared}, number)
            fact.set = None  # taken up; of a long list it would only hold memory


def go_back(fact: Fact, image: Mapping[str, Any] | None, changes: Sequence[int], number: int) -> None:
    """Give a fact the image that the log has of it; `changes` are the numbers of those that touched it so far."""
    if image is not None:
        true = {name: _of_plain(name, value) for name, value in image.items() if name not in WHAT}
        fact.after = _marked(fact, {**true, "changes": list(changes)}, number)


def put(transaction: Transaction, plumbing: Mapping[str, str], facts: Sequence[Fact], number: int) -> None:
    """Write the image after the change of each fact; of what is taken away only which changes touched it stays."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for fact in sorted(facts, key=_turn):
        left = fact.after or {"changes": [*fact.changes, number]}
        rows.setdefault(_statement(fact), []).append(
            {"key": fact.key, "start": fact.start, "end": fact.end, "properties": left})
    for name, ready in rows.items():
        transaction.run_in_parts(plumbing[name], "rows", ready)
    lying = {str(fact.start) if fact.is_link else fact.key for fact in facts if fact.kind in LYING | {"IN"}}
    transaction.run_in_parts(plumbing["facts/mark-unplaced"], "keys", sorted(lying))


def _turn(fact: Fact) -> int:
    """Things come before the links between them, and go after these."""
    if fact.after is None:
        return 2 if fact.is_link else 3
    return 1 if fact.is_link else 0


def _statement(fact: Fact) -> str:
    if fact.after is None and fact.before is None:
        return "facts/come-and-gone"
    if fact.after is None:
        return "facts/withdraw-links" if fact.is_link else "facts/withdraw-things"
    if fact.before is None:
        return f"facts/new/{fact.kind}"
    return "facts/set-links" if fact.is_link else "facts/set-things"


def _marked(fact: Fact, image: Image, number: int) -> Image:
    """A whole image with what the service keeps for itself."""
    before = fact.before or {}
    changes = [n for n in image.get("changes", []) if n != number]
    image = {**image, "id": fact.id, "changes": [*changes, number]}
    image["since"] = image.get("since") or days.UNKNOWN
    image["until"] = image.get("until") or days.OPEN
    ends, ended = (image["until"], image.get("died")), (before.get("until", days.OPEN), before.get("died"))
    ended_by = before.get("ended_by") if ends == ended else None if ends == (days.OPEN, None) else number
    image.pop("ended_by", None)
    if ended_by is not None:
        image["ended_by"] = ended_by
    return image if fact.is_link else {**image, "key": fact.key, **_derived(image)}


def _derived(image: Image) -> Image:
    called = [image["name"], image.get("name_en"), image.get("code"),
              *image.get("former_names", []), *image.get("former_codes", []),
              *image.get("also_called", []), *image.get("merged_ids", [])]
    marks = {"recoded": any(image.get("former_codes", [])), "merged": bool(image.get("merged_ids"))}
    return {"sort": sort_key(image["name"]), "search": "\n".join(folded(word) for word in called if word),
            **{mark: True for mark, is_so in marks.items() if is_so}}


def plain(value: Any) -> Any:
    """A value for canonical JSON: days in ISO, the open end and the unknown start as null."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        shown = days.shown(value)
        return shown.isoformat() if shown else None
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value


def _of_plain(name: str, value: Any) -> Any:
    """A property as it stands in the graph, from canonical JSON."""
    if name not in DAYS or value is None:
        return value
    return [date.fromisoformat(day) for day in value] if isinstance(value, list) else date.fromisoformat(value)
