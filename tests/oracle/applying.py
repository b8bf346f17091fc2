"""What the actions mean, one by one, and what may not be: a second opinion on the write door."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any

from tests.oracle.facts import OPEN, UNKNOWN, Facts, Link, Thing
from tests.oracle.guarding import check_link, check_thing, no_ring, same_village

# What each register-… registers, and the link that a parameter of it stands for.
REGISTERED = {
    "register-organization": ("Organization", {"kind": ("OF_KIND", "Kind"), "sector": ("IN_SECTOR", "Sector"),
                                               "parent": ("PART_OF", "Organization")}),
    "register-area": ("Area", {"area": ("LIES_IN", "Area")}),
    "register-village": ("Village", {"area": ("LIES_IN", "Area")}),
    "register-household": ("Household", {"village": ("IN", "Village"), "group": ("BELONGS_TO", "HouseholdGroup")}),
    "register-household-group": ("HouseholdGroup", {"village": ("IN", "Village")}),
    "register-person": ("Person", {}),
    "register-kind": ("Kind", {}), "register-sector": ("Sector", {}),
    "register-position": ("Position", {}), "register-reason": ("Reason", {}),
}
# Type, then parameter and possible kinds of each end; what begins it, and what ends it.
BEGINNINGS = {
    "place-organization": ("PART_OF", ("organization", "Organization"), ("parent", "Organization")),
    "set-kind": ("OF_KIND", ("organization", "Organization"), ("kind", "Kind")),
    "set-sector": ("IN_SECTOR", ("organization", "Organization"), ("sector", "Sector")),
    "succeed": ("SUCCEEDS", ("organization", "Organization"), ("predecessor", "Organization")),
    "cover": ("COVERS", ("organization", "Organization"), ("territory", "Village", "Area")),
    "place-area": ("LIES_IN", ("area", "Area"), ("parent", "Area")),
    "place-village": ("LIES_IN", ("village", "Village"), ("area", "Area")),
    "place-household": ("IN", ("household", "Household"), ("village", "Village")),
    "place-household-group": ("IN", ("group", "HouseholdGroup"), ("village", "Village")),
    "join-group": ("BELONGS_TO", ("household", "Household"), ("group", "HouseholdGroup")),
    "admit": ("MEMBER_OF", ("person", "Person"), ("organization", "Organization")),
    "appoint": ("HOLDS", ("person", "Person"), ("organization", "Organization")),
    "start-residence": ("LIVES_IN", ("person", "Person"), ("village", "Village")),
    "start-contact": ("KEEPS_CONTACT_WITH", ("person", "Person"), ("organization", "Organization")),
    "start-village-head": ("HEADS", ("person", "Person"), ("village", "Village")),
    "assign-duty": ("RESPONSIBLE_FOR", ("person", "Person"), ("target", "Household", "HouseholdGroup")),
    "set-seats": ("HAS_SEATS", ("kind", "Kind"), ("position", "Position")),
}
ENDINGS = {
    "detach-organization": "place-organization", "end-kind": "set-kind", "end-sector": "set-sector",
    "uncover": "cover", "detach-area": "place-area", "detach-village": "place-village",
    "detach-household": "place-household", "detach-household-group": "place-household-group",
    "leave-group": "join-group", "end-membership": "admit", "release": "appoint",
    "end-residence": "start-residence", "end-contact": "start-contact", "end-village-head": "start-village-head",
    "release-duty": "assign-duty", "end-seats": "set-seats",
}
# What a link of its own says beside its days.
OWN = {"appoint": ("position",), "release": ("position",), "assign-duty": ("reason",), "set-seats": ("seats",)}
KINDS = {"organization": "Organization", "area": "Area", "village": "Village", "household": "Household",
         "household-group": "HouseholdGroup", "person": "Person"}


class Invalid(Exception):
    """The list of actions may not be made."""


def applied(facts: Facts, actions: Iterable[Mapping[str, Any]]) -> Facts:
    """The facts with the actions done to them, in place and one after another.

    Raises
    ------
    Invalid
        An action has nothing to act on, or after all of them something is so that may not be.
    """
    check(facts, performed(facts, actions))
    return facts


def performed(facts: Facts, actions: Iterable[Mapping[str, Any]]) -> list[Thing | Link]:
    """Do the actions to the facts, without looking whether they may be; what they touched.

    Raises
    ------
    Invalid
        An action has nothing to act on.
    """
    touched: list[Thing | Link] = []
    for action in actions:
        name, given = action["action"], dict(action["parameters"])
        on = _day(given.pop("on", None))
        if name in REGISTERED:
            touched += _register(facts, name, given, on)
        elif name in BEGINNINGS:
            touched.append(_begin(facts, name, given, on))
        elif name in ENDINGS:
            touched += _end(facts, name, given, on)
        elif name in COMPOUND:
            touched += COMPOUND[name](facts, given, on)
        else:
            touched += _happen(facts, name, given, on)
    return touched


def check(facts: Facts, touched: Iterable[Thing | Link]) -> None:
    """Refuse what may not be."""
    for item in touched:
        if isinstance(item, Thing):
            links = (check_link(facts, link) for link in facts.touching(item))
            refused = check_thing(facts, item) or next(filter(None, links), None)
        else:
            refused = check_link(facts, item) or no_ring(facts, item) or same_village(facts, item)
        if refused:
            raise Invalid(refused)


def _day(text: str | date | None) -> date:
    return UNKNOWN if text is None else date.fromisoformat(str(text))


def _thing(facts: Facts, identity: str, kinds: Iterable[str]) -> Thing:
    found = [facts.things[f"{kind}/{identity}"] for kind in kinds if f"{kind}/{identity}" in facts.things]
    if len(found) != 1:
        raise Invalid(f"there is no one {'/'.join(kinds)} {identity}")
    return found[0]


def _register(facts: Facts, name: str, given: dict[str, Any], on: date) -> list[Thing | Link]:
    kind, links = REGISTERED[name]
    named = {parameter: given.pop(parameter) for parameter in links if parameter in given}
    thing = Thing(kind, {**given, "since": on, "until": OPEN})
    if thing.key in facts.things:
        raise Invalid(f"{thing.key} is there already")
    facts.add_thing(thing)
    made: list[Thing | Link] = [thing]
    for parameter, other in named.items():
        link_type, end_kind = links[parameter]
        made.append(_link(facts, link_type, thing, _thing(facts, other, [end_kind]), on, {}))
    return made


def _link(facts: Facts, link_type: str, start: Thing, end: Thing, on: date, own: dict[str, Any]) -> Link:
    link = Link(link_type, start, end, on, OPEN, own)
    facts.add_link(link)
    return link


def _begin(facts: Facts, name: str, given: dict[str, Any], on: date) -> Link:
    link_type, (start, *start_kinds), (end, *end_kinds) = BEGINNINGS[name]
    own = {word: given[word] for word in OWN.get(name, ()) if word in given}
    first, second = _thing(facts, given[start], start_kinds), _thing(facts, given[end], end_kinds)
    return _link(facts, link_type, first, second, on, own)


def _end(facts: Facts, name: str, given: dict[str, Any], on: date) -> list[Thing | Link]:
    link_type, (start, *start_kinds), (end, *end_kinds) = BEGINNINGS[ENDINGS[name]]
    thing = _thing(facts, given[start], start_kinds)
    other = _thing(facts, given[end], end_kinds) if end in given else None
    told = {word: given.pop(word) for word in ("successor", "rests") if word in given}
    ending = [
        link for link in facts.out(thing, link_type)
        if link.since < on < link.until and (other is None or link.end is other)
        and all(link.own.get(word) == given[word] for word in OWN.get(name, ()))
    ]
    for link in ending:
        link.until = on
    if not ending:
        raise Invalid(f"{name}: nothing to end")
    resting = RESTING[name](facts, thing, ending[0].end, on) if name in RESTING else []
    return [*ending, *_rest(facts, thing, resting, told, on)]


def _change(facts: Facts, given: dict[str, Any], on: date, *, name: str, link_type: str) -> list[Thing | Link]:
    """From one organization or village to another."""
    person, to = _thing(facts, given["person"], ["Person"]), given.get("organization") or given.get("village")
    now = [link for link in facts.out(person, link_type) if link.since < on < link.until]
    if not now or now[0].end.id == to:
        raise Invalid(f"{name}: from nowhere, or to where the person is")
    resting = RESTING[name](facts, person, now[0].end, on)
    planned, now[0].until = now[0].until, on
    rest = _rest(facts, person, resting, given, on)
    begun = _begin(facts, "admit" if link_type == "MEMBER_OF" else "start-residence", given, on)
    begun.until = planned
    return [now[0], *rest, begun]


def _held(facts: Facts, person: Thing, on: date) -> list[Link]:
    """What a person bears that day beside being a member and living somewhere."""
    borne = ("RESPONSIBLE_FOR", "HOLDS", "KEEPS_CONTACT_WITH", "HEADS")
    return [link for link_type in borne for link in facts.out(person, link_type) if link.until > on]


def _held_as_member(facts: Facts, person: Thing, on: date) -> list[Link]:
    """The same, without what begins after a return."""
    returns = [m for m in facts.out(person, "MEMBER_OF") if m.since > on]
    return [link for link in _held(facts, person, on) if not any(m.valid(link.since) for m in returns)]


def _rests_on_residence(facts: Facts, person: Thing, left: Thing, on: date) -> list[Link]:
    return [link for link in _held(facts, person, on)
            if link.type == "KEEPS_CONTACT_WITH" or (link.type == "HEADS" and link.end is left)
            or (link.type == "RESPONSIBLE_FOR" and any(lies.end is left for lies in facts.out(link.end, "IN", on)))]


RESTING: dict[str, Callable[[Facts, Thing, Thing, date], list[Link]]] = {
    "end-membership": lambda facts, person, _, on: _held_as_member(facts, person, on),
    "end-residence": _rests_on_residence,
    "change-residence": _rests_on_residence,
    "transfer": lambda facts, person, left, on: [
        link for link in _held(facts, person, on) if link.type == "HOLDS" and link.end is left],
}
# What a successor can take from whom: by the end at which the one stands that is left.
TAKEN = {"start": ("RESPONSIBLE_FOR", "HOLDS", "HEADS", "COVERS"),
         "end": ("PART_OF", "MEMBER_OF", "HOLDS", "KEEPS_CONTACT_WITH", "COVERS", "RESPONSIBLE_FOR", "LIES_IN", "IN",
                 "LIVES_IN", "BELONGS_TO")}


def _rest(facts: Facts, gone: Thing, resting: Iterable[Link], told: Mapping[str, Any], on: date) -> list[Thing | Link]:
    """What rests goes to the successor where it can, else ends or stays open as told; something must be told."""
    touched: list[Thing | Link] = []
    if told.get("rests") == "keep" and gone.kind != "Person":
        raise Invalid("nothing stays open at what is closed")
    successor = _successor(facts, gone, told)
    for link in list(resting):
        if link.start is not gone and (link.start.properties.get("died") or OPEN) <= on:
            touched += _ended(facts, link, on)
        elif successor and _is_taken(facts, link, gone, on):
            touched += _taken(facts, link, gone, successor, on)
        elif told.get("rests") == "end":
            touched += _ended(facts, link, on)
        elif told.get("rests") == "keep":
            touched.append(link)
        else:
            raise Invalid(f"nobody says what becomes of {link.type}")
    return touched


def _successor(facts: Facts, gone: Thing, told: Mapping[str, Any]) -> Thing | None:
    """Who is named to take what can be taken, another and of people a member; None where nobody is."""
    if "successor" not in told:
        return None
    successor = _thing(facts, told["successor"], [gone.kind])
    if gone.kind == "Person" and not facts.out(successor, "MEMBER_OF"):
        raise Invalid("the successor is no member")
    if successor is gone:
        raise Invalid("nobody succeeds to what they leave themselves")
    return successor


def _is_taken(facts: Facts, link: Link, gone: Thing, on: date) -> bool:
    """Whether a successor can take it; a duty only from whom it can begin anew, a member."""
    if link.start is gone:
        return link.type in TAKEN["start"]
    is_member = bool(facts.out(link.start, "MEMBER_OF", max(on, link.since)))
    return link.type in TAKEN["end"] and (link.type != "RESPONSIBLE_FOR" or is_member)


def _taken(facts: Facts, link: Link, gone: Thing, successor: Thing, on: date) -> list[Thing | Link]:
    """The successor has it for as long as it would have gone on, unless it is the successor's already all that time."""
    start, end = (successor, link.end) if link.start is gone else (link.start, successor)
    since, until = max(on, link.since), link.until
    same = [other for other in facts.out(start, link.type) if other.end is end and other.since <= since
            and other.until >= until and other.own.get("position") == link.own.get("position")]
    ended = _ended(facts, link, on)
    if same:
        return ended
    taken = _link(facts, link.type, start, end, since, dict(link.own))
    taken.until = until
    return [*ended, taken]


def _ended(facts: Facts, link: Link, on: date) -> list[Thing | Link]:
    """What was to begin that day or later is never to be."""
    if link.since >= on:
        facts.remove_link(link)
        return []
    link.until = on
    return [link]


def _move(facts: Facts, given: dict[str, Any], on: date, *, beginning: str) -> list[Thing | Link]:
    """From one place of its own to another."""
    link_type, (parameter, *kinds), (to, *_) = BEGINNINGS[beginning]
    thing = _thing(facts, given[parameter], kinds)
    now = [link for link in facts.out(thing, link_type) if link.since < on < link.until and link.end.id != given[to]]
    if not now:
        raise Invalid(f"{thing.key} is nowhere else")
    along = [i for belongs in facts.into(thing, "BELONGS_TO", on) for i in facts.out(belongs.start, "IN")
             if i.since < on < i.until and i.end is now[0].end]
    there = _thing(facts, given[to], [now[0].end.kind])
    begun = []
    for link in [*now, *along]:
        begun.append(_link(facts, link_type, link.start, there, on, {}))
        begun[-1].until, link.until = link.until, on
    return [*now, *along, *begun]


def _hand_over(facts: Facts, given: dict[str, Any], on: date) -> list[Thing | Link]:
    person, successor = (_thing(facts, given[name], ["Person"]) for name in ("person", "successor"))
    if person is successor or not facts.out(person, "MEMBER_OF") or not facts.out(successor, "MEMBER_OF"):
        raise Invalid("hand-over-duties: not between two members")
    done: list[Thing | Link] = []
    for duty in [duty for duty in facts.out(person, "RESPONSIBLE_FOR") if duty.until > on]:
        since, until = max(on, duty.since), duty.until
        held = any(other.start is successor and other.since <= since and other.until >= until
                   for other in facts.into(duty.end, "RESPONSIBLE_FOR"))
        done += _ended(facts, duty, on)
        if not held:
            own = {"reason": given["reason"]} if "reason" in given else {}
            taken = _link(facts, "RESPONSIBLE_FOR", successor, duty.end, since, own)
            taken.until = until
            done.append(taken)
    if not done:
        raise Invalid("hand-over-duties: nothing to hand over")
    return done


def _move_household(facts: Facts, given: dict[str, Any], on: date) -> list[Thing | Link]:
    household = _thing(facts, given["household"], ["Household"])
    now = [link for link in facts.out(household, "IN") if link.since < on < link.until]
    if not now:
        raise Invalid("move-household: in no village")
    done: list[Thing | Link] = []
    if now[0].end is not _thing(facts, given["village"], ["Village"]):
        begun = _begin(facts, "place-household", given, on)
        begun.until, now[0].until = now[0].until, on
        done += [now[0], begun]
    belongs = [link for link in facts.out(household, "BELONGS_TO") if link.since < on < link.until]
    stays = bool(belongs) and belongs[0].end.id == given.get("group")
    if belongs and not stays:
        belongs[0].until = on
        done.append(belongs[0])
    if "group" in given and not stays:
        done.append(_begin(facts, "join-group", given, on))
    if not done:
        raise Invalid("move-household: nothing moves")
    return done


def _merge(facts: Facts, given: dict[str, Any], _on: date, *, kind: str) -> list[Thing | Link]:
    subject = "group" if kind == "HouseholdGroup" else kind.lower()
    kept, duplicate = (_thing(facts, given[name], [kind]) for name in (subject, "duplicate"))
    own, others = kept.properties, duplicate.properties
    if kept is duplicate or own.get("died") != others.get("died"):
        raise Invalid("merge: no two that may be one")
    if code := own.get("code") or others.get("code"):
        own["code"] = code
        facts.recoded(kept)
    words = [others["name"], others.get("name_en"), others.get("code"), *others.get("former_names", ()),
             *others.get("former_codes", ()), *others.get("also_called", ())]
    also = dict.fromkeys([*own.get("also_called", ()), *(w for w in words if w and w not in (own["name"], code))])
    if also:
        own["also_called"] = list(also)
    own["merged_ids"] = [*own.get("merged_ids", ()), duplicate.id, *others.get("merged_ids", ())]
    own["since"], own["until"] = min(kept.since, duplicate.since), max(kept.until, duplicate.until)
    carried = [item for link in facts.touching(duplicate) for item in _carried(facts, link, duplicate, kept)]
    facts.remove_thing(duplicate)
    return [kept, *carried]


def _carried(facts: Facts, link: Link, duplicate: Thing, kept: Thing) -> list[Link]:
    """A link of the duplicate at the other, unless it has one for all those days; none between the two."""
    start, end = (kept if thing is duplicate else thing for thing in (link.start, link.end))
    held = any(same.end is end and same.since <= link.since and same.until >= link.until
               and same.own.get("position") == link.own.get("position") for same in facts.out(start, link.type))
    facts.remove_link(link)
    if start is end or held:
        return []
    own = {name: value for name, value in link.own.items() if name != "id"}
    carried = _link(facts, link.type, start, end, link.since, own)
    carried.until = link.until
    return [carried]


def _retire(facts: Facts, given: dict[str, Any], on: date, *, kind: str) -> list[Thing | Link]:
    thing = _thing(facts, given[kind.lower()], [kind])
    if not thing.since < on < thing.until:
        raise Invalid(f"{thing.key} can't end on {on}")
    thing.properties["until"] = on
    return [thing]


COMPOUND: dict[str, Callable[[Facts, dict[str, Any], date], list[Thing | Link]]] = {
    "transfer": partial(_change, name="transfer", link_type="MEMBER_OF"),
    "change-residence": partial(_change, name="change-residence", link_type="LIVES_IN"),
    **{f"merge-{name}": partial(_merge, kind=kind) for name, kind in (
        ("person", "Person"), ("household", "Household"), ("household-group", "HouseholdGroup"),
        ("organization", "Organization"), ("village", "Village"))},
    "hand-over-duties": _hand_over, "move-household": _move_household,
    **{name: partial(_move, beginning=beginning) for name, beginning in (
        ("move-organization", "place-organization"), ("move-area", "place-area"), ("move-village", "place-village"),
        ("move-household-group", "place-household-group"), ("change-kind", "set-kind"),
        ("change-sector", "set-sector"))},
    **{f"retire-{kind.lower()}": partial(_retire, kind=kind) for kind in ("Kind", "Sector", "Position", "Reason")},
}


def _happen(facts: Facts, name: str, given: dict[str, Any], on: date) -> list[Thing | Link]:
    verb, _, what = name.partition("-")
    if name == "record-death":
        return _die(facts, given, on)
    parameter = "group" if what == "household-group" else what
    thing = _thing(facts, given[parameter], [KINDS[what]])
    if verb == "rename" and thing.properties["name"] == given["name"]:
        raise Invalid(f"{thing.key} has that name")
    if verb in ("rename", "recode"):
        return [_rename(facts, thing, verb.removeprefix("re"), given, on)]
    if verb == "close":
        return _close(facts, thing, given, on)
    raise Invalid(f"there is no action {name}")


def _die(facts: Facts, given: dict[str, Any], on: date) -> list[Thing | Link]:
    person = _thing(facts, given["person"], ["Person"])
    if person.properties.get("died") is not None:
        raise Invalid(f"{person.key} is dead already")
    person.properties["died"] = on
    return [person, *_rest(facts, person, _held(facts, person, on), given, on)]


def _rename(facts: Facts, thing: Thing, what: str, given: dict[str, Any], on: date) -> Thing:
    properties, former = thing.properties, f"former_{what}s"
    if what == "code" and (not thing.since < on < thing.until or properties.get("code") == given["code"]):
        raise Invalid(f"{thing.key} can't be given that code on {on}")
    properties[former] = [*properties.get(former, ()), properties.get(what, "")]
    properties[f"{former}_until"] = [*properties.get(f"{former}_until", ()), on]
    properties[what] = given[what]
    facts.recoded(thing)
    return thing


def _close(facts: Facts, thing: Thing, given: dict[str, Any], on: date) -> list[Thing | Link]:
    if not thing.since < on < thing.until:
        raise Invalid(f"{thing.key} can't end on {on}")
    thing.properties["until"] = on
    losing = [(link, link.since, link.until) for kind in ("MEMBER_OF", "LIVES_IN") for link in facts.into(thing, kind)
              if link.until > on]
    return [thing, *_own_ended(facts, thing, on), *_rest(facts, thing, _leading_to(facts, thing, on), given, on),
            *_with_those_who_lose_a_place(facts, thing, losing, given, on)]


def _own_ended(facts: Facts, thing: Thing, on: date) -> list[Thing | Link]:
    own = [link for link in facts.touching(thing)
           if link.until > on and link.start is thing and link.type not in ("COVERS", "SUCCEEDS")]
    return [item for link in own for item in _ended(facts, link, on)]


def _leading_to(facts: Facts, thing: Thing, on: date) -> list[Link]:
    return [link for link in facts.touching(thing) if link.until > on
            and (link.type == "COVERS" or (link.end is thing and link.type != "SUCCEEDS"))]


def _with_those_who_lose_a_place(
    facts: Facts, thing: Thing, losing: list[tuple[Link, date, date]], given: dict[str, Any], on: date
) -> list[Thing | Link]:
    """What members and residents bear elsewhere by what they lose, where nobody takes them over."""
    found: list[Thing | Link] = []
    for lost, since, until in losing if "successor" not in given else []:
        elsewhere = [m for m in facts.out(lost.start, "MEMBER_OF") if m.end is not thing and m.since > on]
        borne = [link for link in _held(facts, lost.start, on) if link.end is not thing
                 and (lost.type == "MEMBER_OF" or link.type == "KEEPS_CONTACT_WITH")
                 and (since < on or since <= link.since < until)
                 and not (lost.type == "MEMBER_OF" and any(m.valid(link.since) for m in elsewhere))]
        found += _rest(facts, lost.start, borne, {"rests": given["rests"]} if "rests" in given else {}, on)
    return found
