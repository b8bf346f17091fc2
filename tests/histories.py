"""Small random histories: organisations that move and close, members who come, go and die, households that change
group, villages covered twice, through an area, or not at all.

Few things and few days, so that intervals meet, touch and collide. Each action of a history is one that the oracle
allows; those that it refuses are kept apart, for the write door must refuse them too.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.oracle.applying import Invalid, applied
from tests.oracle.facts import Facts

Action = dict[str, Any]
DAYS = tuple(f"{year}-{month}-01" for year in (2015, 2016, 2017) for month in ("01", "07"))
VOCABULARY: tuple[Action, ...] = tuple(
    {"action": action, "parameters": parameters} for action, parameters in (
        ("register-kind", {"id": "committee", "name": "Đảng bộ", "name_en": "Committee", "base": True, "cell": False}),
        ("register-kind", {"id": "base-cell", "name": "Chi bộ", "name_en": "Base cell", "base": True, "cell": True}),
        ("register-kind", {"id": "cell", "name": "Chi bộ", "name_en": "Cell", "base": False, "cell": True}),
        ("register-sector", {"id": "agency", "name": "Cơ quan", "name_en": "Agency", "works_elsewhere": True}),
        ("register-sector", {"id": "commune", "name": "Xã", "name_en": "Commune", "works_elsewhere": False}),
        ("register-position", {"id": "secretary", "name": "Bí thư", "name_en": "Secretary", "leads": True,
                               "field": "party"}),
        ("register-position", {"id": "chair", "name": "Chủ tịch", "name_en": "Chair", "leads": False,
                               "field": "government"}),
        ("register-reason", {"id": "directive", "name": "Chỉ thị", "name_en": "Directive"}),
        # The base cell and the secretary have none, so that they can be retired.
        ("set-seats", {"kind": "cell", "position": "chair", "seats": 1}),
        ("set-seats", {"kind": "committee", "position": "chair", "seats": 2}),
    )
)
IDS: dict[str, list[str | None]] = {
    "organization": [f"o{n}" for n in range(5)], "area": ["a0", "a1"], "village": ["v0", "v1", "v2"],
    "household": [f"h{n}" for n in range(5)], "group": ["g0", "g1"], "person": [f"p{n}" for n in range(4)],
    "kind": ["committee", "base-cell", "cell"], "sector": ["agency", "commune"], "position": ["secretary", "chair"],
    "reason": ["directive", None],
}
IDS |= {"parent": IDS["organization"], "predecessor": IDS["organization"], "target": IDS["household"] + IDS["group"],
        "territory": IDS["village"] + IDS["area"], "name": ["Tên mới", "Ia Đal"],
        "code": ["A-1", "A-2"], "successor": IDS["person"], "rests": ["end", "keep", None],
        "person's successor": [*IDS["person"], None, None, None],
        "organization's successor": [*IDS["organization"], None],
        "area's successor": [*IDS["area"], None], "village's successor": [*IDS["village"], None],
        "group's successor": [*IDS["group"], None], "some reason": ["directive"],
        **{f"{kind}'s duplicate": IDS[kind] for kind in ("person", "household", "organization", "village", "group")}}
LEAVES = ("rests", "person's successor")
# What may happen, the more often listed the likelier; what the questions rest on comes often.
HAPPENINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    *[("admit", ("person", "organization"))] * 3, *[("end-membership", ("person", *LEAVES))] * 2,
    *[("assign-duty", ("person", "target", "reason"))] * 5, *[("release-duty", ("person", "target"))] * 2,
    *[("place-organization", ("organization", "parent"))] * 2, ("detach-organization", ("organization",)),
    ("set-kind", ("organization", "kind")), ("end-kind", ("organization",)),
    ("set-sector", ("organization", "sector")), ("end-sector", ("organization",)),
    *[("cover", ("organization", "territory"))] * 3, ("uncover", ("organization", "territory")),
    ("place-village", ("village", "area")), ("detach-village", ("village",)),
    ("place-area", ("area",)), ("detach-area", ("area",)),
    *[("place-household", ("household", "village"))] * 2, *[("detach-household", ("household",))] * 2,
    *[("join-group", ("household", "group"))] * 3, *[("leave-group", ("household",))] * 2,
    ("detach-household-group", ("group",)), ("place-household-group", ("group", "village")),
    ("start-residence", ("person", "village")), ("end-residence", ("person", *LEAVES)),
    ("start-village-head", ("person", "village")), ("end-village-head", ("person", "village")),
    ("appoint", ("person", "position", "organization")), ("release", ("person", "position", "organization")),
    ("start-contact", ("person", "organization")), ("end-contact", ("person", "organization")),
    ("succeed", ("organization", "predecessor")), ("record-death", ("person", *LEAVES)),
    ("change-residence", ("person", "village", *LEAVES)),
    ("close-organization", ("organization", "rests", "organization's successor")),
    ("close-area", ("area", "rests", "area's successor")),
    ("close-village", ("village", "rests", "village's successor")),
    ("close-household", ("household", "rests")), ("close-household-group", ("group", "rests", "group's successor")),
    ("transfer", ("person", "organization", *LEAVES)), ("hand-over-duties", ("person", "successor", "reason")),
    *[("move-household", ("household", "village", "group"))] * 2,
    ("move-organization", ("organization", "parent")), ("move-village", ("village", "area")), ("move-area", ("area",)),
    ("move-household-group", ("group", "village")),
    ("change-kind", ("organization", "kind")), ("change-sector", ("organization", "sector")),
    *[("recode-organization", ("organization", "code")), ("recode-household", ("household", "code"))] * 2,
    ("retire-position", ("position",)), ("retire-reason", ("some reason",)), ("retire-kind", ("kind",)),
    ("merge-person", ("person", "person's duplicate")), ("merge-household", ("household", "household's duplicate")),
    ("merge-organization", ("organization", "organization's duplicate")),
    ("merge-village", ("village", "village's duplicate")), ("merge-household-group", ("group", "group's duplicate")),
    ("rename-organization", ("organization", "name")), ("rename-household", ("household", "name")),
)
REGISTRATIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("register-area", "area", ("area",)), ("register-village", "village", ("area",)),
    ("register-organization", "organization", ("kind", "parent")),
    ("register-household-group", "group", ("village",)), ("register-household", "household", ("village", "group")),
    ("register-person", "person", ()),
)
# What every history begins with, as far as it may be, so that there is somebody to be covered and to cover,
# and who lives, heads a village and holds a position.
OPENING: tuple[tuple[str, Action], ...] = (
    *(("admit", {"person": f"p{n}", "organization": f"o{n + 1}"}) for n in range(4)),
    *(("cover", {"organization": f"o{n + 1}", "territory": f"v{n}"}) for n in range(2)),
    *(("place-household", {"household": f"h{n}", "village": f"v{n // 2}"}) for n in range(4)),
    *(("join-group", {"household": f"h{n}", "group": f"g{n // 2}"}) for n in range(4)),
    *(("assign-duty", {"person": f"p{n % 4}", "target": ("h0", "h1", "g0", "g1", "h2", "h4")[n]}) for n in range(6)),
    *(("start-residence", {"person": f"p{n}", "village": f"v{n % 2}"}) for n in range(3)),
    *(("set-sector", {"organization": f"o{n + 1}", "sector": ("commune", "agency")[n % 2]}) for n in range(3)),
    *(("start-village-head", {"person": f"p{n}", "village": f"v{n}"}) for n in range(2)),
    *(("appoint", {"person": "p0", "position": ("secretary", "chair")[n], "organization": f"o{n}"}) for n in range(2)),
    ("start-contact", {"person": "p1", "organization": "o2"}),
)


@dataclass
class History:
    """Changes that may be made one after another, actions that may not after them, and the facts that result."""

    changes: list[list[Action]] = field(default_factory=list)
    refused: list[Action] = field(default_factory=list)
    facts: Facts = field(default_factory=Facts)

    def __repr__(self) -> str:
        return "\n".join(repr(action) for change in self.changes for action in change)


@st.composite
def histories(draw: st.DrawFn, happenings: int = 40) -> History:
    """A history, made as one change or several."""
    history = History([list(VOCABULARY)])
    applied(history.facts, VOCABULARY)
    for action, kind, linked in REGISTRATIONS:
        for identity in IDS[kind]:
            parameters = {"id": identity, "name": f"{identity} Đồng Ấm", **_drawn(draw, linked, 0.75)}
            _try(history, draw, action, {**parameters, "on": draw(st.sampled_from((None, None, *DAYS[:2])))})
    for action, opening in OPENING:
        if draw(st.integers(0, 9)) < 8:
            _try(history, draw, action, {**opening, "on": draw(st.sampled_from(DAYS[:3]))})
    for _ in range(happenings):
        happens = draw(happening())
        _try(history, draw, happens["action"], happens["parameters"])
    history.refused = [action for action in history.refused if not may_be(history.facts, action)][-6:]
    return history


@st.composite
def happening(draw: st.DrawFn) -> Action:
    """Something that happens on a day, if it may."""
    action, named = draw(st.sampled_from(HAPPENINGS))
    parameters = _drawn(draw, named, 1)
    if action in ("place-area", "move-area"):
        parameters["parent"] = draw(st.sampled_from(IDS["area"]))
    if not action.startswith("merge-"):
        parameters["on"] = draw(st.sampled_from(DAYS))
    return {"action": action, "parameters": parameters}


def _drawn(draw: st.DrawFn, named: tuple[str, ...], share: float) -> Action:
    chosen = [name for name in named if share == 1 or draw(st.integers(0, 99)) < share * 100]
    given = {name.rpartition(" ")[2]: draw(st.sampled_from(IDS[name])) for name in chosen}
    return {name: value for name, value in given.items() if value is not None}


def _try(history: History, draw: st.DrawFn, action: str, parameters: Action) -> None:
    """Keep an action that may be made; a registration that may not loses what links it, so that the thing is there."""
    said = {"action": action, "parameters": {name: value for name, value in parameters.items() if value is not None}}
    tried = may_be(history.facts, said)
    if tried is not None:
        history.facts = tried
        if draw(st.integers(0, 9)) == 0:
            history.changes.append([])
        history.changes[-1].append(said)
    elif action.startswith("register-"):
        _try(history, draw, action, {name: parameters[name] for name in ("id", "name")})
    else:
        history.refused.append(said)


def may_be(facts: Facts, action: Action) -> Facts | None:
    """The facts after an action, where the oracle allows it."""
    try:
        return applied(facts.copy(), [action])
    except Invalid:
        return None


def days() -> st.SearchStrategy[date]:
    """Days to ask about: those on which something happens, the day before and after, long ago and far ahead."""
    near = [date.fromisoformat(day) + timedelta(days=shift) for day in DAYS for shift in (-1, 0, 1)]
    return st.sampled_from([date(1990, 1, 1), *near, date(2017, 9, 9), date(2030, 1, 1)])


def withins(facts: Facts, day: date) -> st.SearchStrategy[list[str]]:
    """One or more organisations that are there that day, or none named."""
    there = sorted(o.id for o in facts.of_kind("Organization") if o.there(day))
    return st.lists(st.sampled_from(there), max_size=2, unique=True) if there else st.just([])
