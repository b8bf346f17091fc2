"""Actions gathered into changes."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

Action = dict[str, Any]
SIZE = 5_000

# Within a change every end comes before the beginnings that take its place, and what closes comes last,
# so that the same kind of link of one thing never overlaps itself on the way.
ORDER = (
    "register-area", "register-village", "register-organization", "register-household-group",
    "register-household", "register-person",
    "uncover", "end-kind", "detach-organization", "detach-village", "leave-group", "detach-household",
    "end-village-head", "release", "end-contact", "release-duty", "end-residence", "end-membership", "record-death",
    "place-area", "place-village", "place-organization", "set-kind", "cover", "place-household", "join-group",
    "start-residence", "admit", "appoint", "start-village-head", "start-contact", "assign-duty",
    "rename-organization", "rename-area", "rename-village",
    "close-household", "close-household-group", "close-organization", "succeed",
)


class Batch:
    """What is to be written next, each kind of action together."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, list[Action]] = defaultdict(list)
        self._count = 0

    def add(self, action: str, /, **parameters: Any) -> None:
        """One action more; parameters that are None are left out."""
        given = {name: value for name, value in parameters.items() if value is not None}
        self._waiting[action].append({"action": action, "parameters": given})
        self._count += 1

    def changes(self, fewest: int = 1) -> Iterator[list[Action]]:
        """Let go of what waits, once there is that much, in changes of at most `SIZE` actions."""
        if self._count < fewest:
            return
        ordered = [action for name in ORDER for action in self._waiting.pop(name, ())]
        if self._waiting:
            raise KeyError(f"no place in the order for {sorted(self._waiting)}")
        self._count = 0
        pieces = -(-len(ordered) // SIZE)
        for piece in range(pieces):
            yield ordered[piece * len(ordered) // pieces : (piece + 1) * len(ordered) // pieces]
