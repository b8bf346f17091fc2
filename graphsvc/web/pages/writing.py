"""What a page that writes is sent: a form as browsers send it, first to preview a change, then to make it, once."""

import re
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, NamedTuple
from uuid import uuid4

from flask import Response, request

from graphsvc.changes.door import Outcome, Written
from graphsvc.changes.log import PAPER, Head, head_of
from graphsvc.changes.wording import Said, in_words
from graphsvc.errors import Outdated, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.model.things import KINDS, Thing
from graphsvc.questions.things import last_changes
from graphsvc.web.errors import Unfit
from graphsvc.web.pages.fields import Field, Filled, fields
from graphsvc.web.pages.reader import View
from graphsvc.web.security import check_text

FORM = "application/x-www-form-urlencoded"
NOT_A_FORM = Text("Trang này chỉ nhận biểu mẫu của chính nó; chương trình gửi thay đổi tới /api/v1/changes.",
                  "This page takes its own form only; programs send changes to /api/v1/changes.")
STEPS = ("preview", "edit", "make")
SEEN = re.compile(rf"((?:{'|'.join(KINDS)})/[^@/,]+)@([0-9]{{1,15}})")
SHOWN = 200  # rows of a change that a page shows

Work = Callable[..., Outcome]


@dataclass(frozen=True)
class Sent:
    """A form: which step it asks for, its own key, the last changes of the things that were seen, the paper, the rest.

    What is sent several times under one name counts as it was sent last: words typed below the choices go before them.
    """

    do: str
    key: str | None
    seen: Mapping[str, int]
    paper: Mapping[str, str]
    values: Mapping[str, str]

    @classmethod
    def of_request(cls) -> "Sent":
        """The form of the request that is being answered.

        Raises
        ------
        Unfit, Refused
            It is no form, or not text.
        """
        if request.mimetype != FORM:
            raise Unfit(400, NOT_A_FORM)
        check_text(request.get_data(), "")
        held = {name: next(filter(str.strip, reversed(texts)), "") for name, texts in request.form.lists()}
        do, key, seen = (held.pop(name, "") for name in ("do", "key", "seen"))
        return cls(do if do in STEPS else STEPS[0], key or None, _seen(seen),
                   {name: held.pop(name, "") for name in PAPER}, held)


    @classmethod
    def nothing(cls, values: Mapping[str, str]) -> "Sent":
        """A form that was not sent yet, with what it begins with."""
        return cls(STEPS[0], None, {}, dict.fromkeys(PAPER, ""), values)


def _seen(text: str) -> dict[str, int]:
    return {match[1]: int(match[2]) for match in map(SEEN.fullmatch, text.split(",")) if match}


def seen_now(graph: Graph, keys: Sequence[str], before: Mapping[str, int]) -> dict[str, int]:
    """The last change of things: as a form has it, else as it is now."""
    return {**last_changes(graph, keys), **{name: number for name, number in before.items() if name in keys}}


def as_seen(seen: Mapping[str, int]) -> str:
    """What things were last changed by, as a form keeps it."""
    return ",".join(f"{thing}@{number}" for thing, number in seen.items())


def fresh_key() -> str:
    """A key by which a change that is sent twice is made once."""
    return uuid4().hex


def tried(graph: Graph, sent: Sent, work: Work, known: Sequence[Problem] = ()) -> Outcome:
    """Preview a change, or make it where the form says so and nothing is wrong.

    Parameters
    ----------
    work
        Takes `head`, `preview` and `key`, as the write door does.
    known
        What is wrong already; the door's own words about those fields are left out.

    Raises
    ------
    Outdated
        What was looked at has changed since.
    Refused
        All that is wrong.
    """
    head, problems = _head(graph, sent.paper)
    problems = [*known, *problems]
    told = {problem.field for problem in problems}
    preview = sent.do != "make" or bool(problems)
    try:
        outcome = work(head=head, preview=preview, key=None if preview else sent.key)
    except Outdated:
        raise
    except Refused as refused:
        problems += [problem for problem in refused.problems if problem.field not in told]
    if problems:
        raise Refused(problems)
    return outcome


def _head(graph: Graph, paper: Mapping[str, str]) -> tuple[Head, list[Problem]]:
    try:
        return head_of(graph.settings.who, paper), []
    except Refused as refused:
        return head_of(graph.settings.who, {}), list(refused.problems)


def said_once(problems: Sequence[Problem], rows: int) -> list[Problem]:
    """What is wrong with every row of a change alike is said once, of no row."""
    told = Counter((problem.field, problem.message) for problem in problems)
    alike = [replace(problem, row=None) if told[problem.field, problem.message] == rows else problem
             for problem in problems]
    return list({(problem.row, problem.field, problem.message): problem for problem in alike}.values())


@dataclass(frozen=True)
class Chosen:
    """The rows of a change that a table makes: its actions, and the field or tick that each is from."""

    actions: Sequence[Mapping[str, Any]]
    origins: Sequence[str]


def placed(problems: Sequence[Problem], chosen: Chosen, common: Container[str]) -> list[Problem]:
    """Problems of a table at their fields: at a common one what is wrong with it in every row, else at the row's."""
    alike = said_once([problem for problem in problems if problem.field in common], len(chosen.actions))
    said = [*alike, *(problem for problem in problems if problem.field not in common)]
    unclear = {problem.field for problem in said if problem.row is None}
    placed = [problem if problem.row is None else replace(problem, row=None, field=chosen.origins[problem.row])
              for problem in said if problem.row is None or chosen.origins[problem.row] not in unclear]
    return list({(problem.field, problem.message): problem for problem in placed}.values())


def by_field(problems: Sequence[Problem]) -> dict[str | None, list[Problem]]:
    """Problems by the field that they are said at."""
    told: dict[str | None, list[Problem]] = {}
    for problem in problems:
        told.setdefault(problem.field, []).append(problem)
    return told


def paper_fields(view: View, paper: Mapping[str, str], problems: Sequence[Problem]) -> list[Field]:
    """The fields of the paper behind a change."""
    return fields(view, PAPER, Filled(paper, {}, ()), problems)


def answered(outcome: Outcome, view: View) -> Response:
    """Lead on to what was done, so that it is not sent again by loading the page anew."""
    return Response(status=303, headers={"Location": view.address("pages.done", number=outcome.number)})


class Hinted(NamedTuple):
    """What may be a mistake in a change, and the things that it is about."""

    message: Text
    others: Sequence[Thing]


class Effects(NamedTuple):
    """What a change wrote, or would write, in words; `more` rows are left out."""

    rows: Sequence[Said]
    more: int


def effects(view: View, facts: Sequence[Written]) -> Effects:
    """What a change wrote, or would write, in words."""
    shown = list(in_words(view.graph, list(islice(facts, SHOWN)), view.reader.language))
    return Effects(shown, len(facts) - len(shown))


def hinted(outcome: Outcome) -> list[Hinted]:
    """The hints of a change; what the change itself brings has no page yet."""
    return [Hinted(hint.message, [Thing(str(one["kind"]), str(one["id"]), str(one["name"])) for one in hint.about
                                  if "row" not in one]) for hint in outcome.hints]


def hidden(sent: Sent) -> dict[str, Any]:
    """What a form carries on to its next step, out of sight."""
    return {**sent.values, **sent.paper, "key": fresh_key()}
