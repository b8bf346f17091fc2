"""The actions that rows become, in an order in which each finds what it needs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from graphsvc.importing.entries import Entry

# What begins needs its things; what ends may have begun in the same file; what rests on an end ends before.
ORDER = (
    *(f"register-{kind}" for kind in ("area", "village", "organization", "household-group", "household", "person")),
    *(f"{what}-{kind}" for what in ("rename", "recode")
      for kind in ("area", "village", "organization", "household-group", "household", "person")),
    "move-area", "move-village", "move-organization", "change-kind", "change-sector", "move-household-group",
    "move-household", "change-residence", "transfer",
    "place-area", "place-village", "place-organization", "set-kind", "set-sector", "place-household-group",
    "place-household", "join-group", "start-residence", "admit", "cover", "appoint", "start-village-head",
    "start-contact", "assign-duty", "correct-link",
    "release-duty", "release", "end-contact", "end-village-head", "uncover", "leave-group", "detach-household",
    "detach-household-group", "end-kind", "end-sector", "detach-organization", "detach-village", "detach-area",
    "end-residence", "end-membership", "record-death",
    "close-household", "close-household-group", "close-organization", "close-village", "close-area",
)
NOTHING: Mapping[str, Any] = MappingProxyType({})
_RANK = {action: rank for rank, action in enumerate(ORDER)}
_ENDS = frozenset(ORDER[ORDER.index("release-duty"):])


@dataclass(frozen=True, slots=True)
class Step:
    """An action that a row becomes; `columns` are those that its parameters come from, "" what has no parameter."""

    action: str
    parameters: Mapping[str, Any]
    entry: Entry
    columns: Mapping[str, str]

    def bare(self) -> "Step":
        """The step without its parameters, which take much room."""
        return replace(self, parameters=NOTHING)

    @property
    def ends(self) -> bool:
        """Whether it ends something."""
        return self.action in _ENDS

    def column(self, parameter: str | None) -> str | None:
        """The column that a parameter comes from."""
        return self.columns.get(parameter or "") or self.columns.get("")


def in_order(steps: Iterable[Step], depth: Callable[[str], int]) -> list[Step]:
    """The steps in their order; what closes goes before what it lies in, by the depth of its key."""
    return sorted(steps, key=lambda step: (_RANK[step.action], -_depth(step, depth)))


def _depth(step: Step, depth: Callable[[str], int]) -> int:
    for name, kind in (("organization", "Organization"), ("area", "Area")):
        if step.action == f"close-{name}":
            return depth(f"{kind}/{step.parameters[name]}")
    return 0
