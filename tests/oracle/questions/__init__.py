"""The questions' answers, by the questions' names: each (facts, within, as_of, **parameters) -> rows.

A row holds the key of each thing, and plain values; None where there is none. Rows come in any order; `order` of
the module gives a row's place in the question's own. Where the thing that a question is about lies out of reach, its
answer is None. A question with parameters has `examples`: (facts, as_of) -> the parameters to ask it with.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol

Row = tuple[Any, ...]


class Answer(Protocol):
    """What a question's module holds under the name `answer`."""

    def __call__(self, facts: Any, within: Any, as_of: Any, **parameters: Any) -> list[Row] | None: ...


_MODULES = {module.name.replace("_", "-"): import_module(f"{__name__}.{module.name}")
            for module in iter_modules(__path__)}
ANSWERS: dict[str, Answer] = {name: module.answer for name, module in _MODULES.items()}
EXAMPLES: dict[str, Callable[[Any, Any], list[dict[str, Any]]]] = {
    name: getattr(module, "examples", lambda facts, as_of: [{}]) for name, module in _MODULES.items()}
ORDERS: dict[str, Callable[[Any, Row], Row]] = {name: module.order for name, module in _MODULES.items()}
