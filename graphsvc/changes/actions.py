"""Actions of a change: checked by their headers, their things looked up, their facts asked of their statements."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import groupby
from typing import Any

from graphsvc.changes import facts
from graphsvc.changes.facts import Fact
from graphsvc.errors import Problem
from graphsvc.language import Text
from graphsvc.model.things import CALLED, key
from graphsvc.statements import types, values
from graphsvc.statements.catalogue import Action, Catalogue
from graphsvc.store.door import Transaction, in_parts

MOST = 200_000


@dataclass(frozen=True, slots=True)
class Step:
    """One action of a change, its values checked; `row` is its place in the list."""

    row: int
    action: Action
    values: dict[str, Any]


@dataclass
class LeftOut:
    """The rows of a list that are not written, because something is wrong, and what they would have registered.

    What is said of a thing that is not made by another's fault is left out too, and no fault of its own.
    """

    rows: set[int] = field(default_factory=set)
    unmade: set[str] = field(default_factory=set)

    def add_faulty(self, steps: Iterable[Step], problems: Sequence[Problem]) -> None:
        """Leave out those steps of which there are problems."""
        faulty = {problem.row for problem in problems}
        self.add(step for step in steps if step.row in faulty)

    def add(self, steps: Iterable[Step]) -> None:
        """Leave out steps."""
        for step in steps:
            self.rows.add(step.row)
            if step.action.registers and step.values.get("id"):
                self.unmade.add(key(step.action.registers, step.values["id"]))


def checked(catalogue: Catalogue, given: Sequence[Any]) -> tuple[list[Step], list[Problem]]:
    """The steps of a change, and all that is wrong with what was given, without asking the graph."""
    steps, problems = [], []
    if not 0 < len(given) <= MOST:
        said = Text(f"cần từ 1 đến {MOST} thao tác", f"give 1 to {MOST} actions")
        return [], [Problem("wrong-value", said, "actions")]
    for row, item in enumerate(given):
        action, wrong = _action(catalogue, item, row)
        if action is not None:
            checked_values, more = values.checked(action.parameters, item.get("parameters") or {}, row)
            steps.append(Step(row, action, checked_values))
            wrong += [*more, *_contradictions(action, checked_values, row)]
        problems += wrong
    return steps, problems


def _action(catalogue: Catalogue, item: Any, row: int) -> tuple[Action | None, list[Problem]]:
    if not isinstance(item, Mapping) or not isinstance(item.get("parameters", {}), Mapping):
        said = Text(
            'mỗi thao tác viết {"action": tên, "parameters": {…}}',
            'write each action as {"action": name, "parameters": {…}}',
        )
        return None, [Problem("wrong-value", said, "actions", row)]
    name = item.get("action")
    if isinstance(name, str) and name in catalogue.actions:
        extra = [
            Problem("unknown-parameter", Text("không có trường này", "there is no such field"), str(word)[:60], row)
            for word in item
            if word not in ("action", "parameters")
        ]
        return catalogue.actions[name], extra
    near = get_close_matches(str(name)[:100], catalogue.actions, n=1)
    vi, en = "không có thao tác tên này", "there is no action of this name"
    if near:
        vi, en = f"{vi}; ý bạn là {near[0]}?", f"{en}; did you mean {near[0]}?"
    return None, [Problem("unknown-name", Text(vi, en), "action", row)]


def _contradictions(action: Action, given: Mapping[str, Any], row: int) -> list[Problem]:
    """Parameters that can't be meant together."""
    problems = []
    for names in action.either:
        told = [name for name in names if given.get(name) not in (None, False)]
        if len(told) > 1:
            said = Text(f"chỉ chọn một trong {', '.join(told)}", f"give one of {', '.join(told)} only")
            problems.append(Problem("either", said, told[-1], row))
    return problems


def groups(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Steps that follow one another with the same action: one statement serves them, or so many of them."""
    for _, group in groupby(steps, key=lambda step: step.action.name):
        yield from in_parts(group)


def resolved(
    transaction: Transaction, statement: str, steps: Sequence[Step], number: int, left_out: LeftOut
) -> tuple[list[dict[str, Any]], list[Problem]]:
    """The rows that an action's statement takes, every thing they name found; and what was not found.

    A step that names what was not found is left out from here on.
    """
    wanted = [_named(step) for step in steps]
    keys = sorted({candidate for named in wanted for candidates in named.values() for candidate in candidates})
    there: dict[str, bool] = dict(transaction.run(statement, keys=keys)[0]["found"]) if keys else {}
    rows, problems = [], []
    for step, named in zip(steps, wanted, strict=True):
        row, wrong = _found(step, named, there, left_out)
        problems += wrong
        if wrong or any(left_out.unmade.intersection(candidates) for candidates in named.values()):
            left_out.add([step])
        if step.row in left_out.rows:
            continue
        if "id" in row and row["id"] is None:
            row["id"] = facts.fresh_id(number, step.row)
        if step.action.registers:
            there[key(step.action.registers, row["id"])] = False
        rows.append(row)
    return rows, problems


def _named(step: Step) -> dict[str, list[str]]:
    """By parameter, the keys of the things that a step may name with it."""
    return {name: types.keys_of(parameter.type, str(step.values[name]))
            for name, parameter in step.action.parameters.items()
            if types.is_thing(parameter.type) and step.values.get(name) is not None}


def _found(
    step: Step, named: Mapping[str, Sequence[str]], there: Mapping[str, bool], left_out: LeftOut
) -> tuple[dict[str, Any], list[Problem]]:
    """A step as a row with the keys of what it names, and what was not found."""
    row: dict[str, Any] = {**step.values, "n": step.row}
    problems: list[Problem] = []
    for name, candidates in named.items():
        found = [candidate for candidate in candidates if candidate in there]
        if not left_out.unmade.intersection(candidates):
            problems += _lookup_problems(step, name, step.action.parameters[name].type, found, there)
        row[f"{name}_key"] = found[0] if found else None
        row[name] = found[0].partition("/")[2] if found else None
    return row, problems + _own_successor(step, row)


def _lookup_problems(
    step: Step, name: str, type_name: str, found: Sequence[str], there: Mapping[str, bool]
) -> list[Problem]:
    said, identity = types.called(type_name), step.values[name]
    if not found:
        return [
            Problem(
                "unknown-thing",
                Text(f"không có {said.vi} {identity}", f"there is no {said.en} {identity}"),
                name,
                step.row,
            )
        ]
    if len(found) > 1:
        choices = ", ".join(found)
        return [Problem("ambiguous", Text(f"hãy ghi rõ: {choices}", f"say which: {choices}"), name, step.row)]
    if type_name == "Member" and not there[found[0]]:
        return [
            Problem(
                "not-a-member",
                Text(f"{identity} chưa từng là {CALLED['Member'].vi}", f"{identity} was never a {CALLED['Member'].en}"),
                name,
                step.row,
            )
        ]
    return []


def _own_successor(step: Step, row: Mapping[str, Any]) -> list[Problem]:
    """Nobody succeeds to what they leave themselves."""
    successor = row.get("successor_key")
    others = {row.get(f"{name}_key") for name in step.action.parameters if name != "successor"}
    if successor is None or successor not in others:
        return []
    said = Text("người nhận, nơi tiếp nhận phải là một đối tượng khác", "the successor must be another")
    return [Problem("wrong-value", said, "successor", step.row)]


def facts_of(
    transaction: Transaction, action: Action, rows: Sequence[Mapping[str, Any]], number: int
) -> tuple[list[Fact], list[Problem]]:
    """The facts that an action says result from its rows; a row from which none results is a problem."""
    (answer,) = transaction.run(action.statement, rows=rows)
    found = [facts.of_row(row, action.name, fact, number) for row, fact in answer["found"]]
    told = {fact.row for fact in found}
    field = "on" if "on" in action.parameters else None
    return found, [
        Problem("nothing-to-change", action.nothing, field, row["n"]) for row in rows if row["n"] not in told]
