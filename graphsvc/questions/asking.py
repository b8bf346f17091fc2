"""Ask a question of the graph, or look at a picture: the one door to read."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from itertools import islice
from typing import Any

from blinker import Signal

from graphsvc import days
from graphsvc.errors import NotFound, Problem, Refused, TookTooLong
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.model.things import Thing, code_on, name_on, thing_of
from graphsvc.questions import reach, series
from graphsvc.statements import types, values
from graphsvc.statements.questions import SERIES, Question
from graphsvc.statements.types import Column
from graphsvc.store.door import native

MOST = 1_000_000
ANSWERED = Signal("Sent by a graph when the rows of a question or picture were taken: its `name`, and the `seconds`.")
SERIES_PARAMETERS = frozenset(parameter.name for own in SERIES.values() for parameter in own)


@dataclass(frozen=True)
class Asked:
    """A question, and for whom and when it is asked: what `ask` is told."""

    question: Question
    within: Sequence[str] = ()
    as_of: date | str | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    limit: int | None = None
    offset: int = 0
    sort: str | None = None
    language: Language = "vi"


@dataclass(frozen=True)
class Answer:
    """The rows of a question as they arrive, once: lists of Thing, date, int, float, str, bool or None.

    `within` holds the organizations that it is answered for, `columns` says what each place in a row is.
    """

    question: Question
    within: Sequence[Thing]
    as_of: date
    language: Language
    rows: Iterable[Sequence[Any]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order of the rows' values."""
        return tuple(self.question.columns.values())

    def __iter__(self) -> Iterator[list[Any]]:
        shown = [_shown_as(column, self.as_of, self.language) for column in self.columns]
        for row in self.rows:
            yield [show(cell) for show, cell in zip(shown, row, strict=True)]


@contextmanager
def ask(graph: Graph, name: str, **about: Any) -> Iterator[Answer]:
    """Ask a question by name; the rows are there while the context is open.

    Parameters
    ----------
    graph
        The open graph.
    name
        The question's name.
    about
        `within`: ids of organizations, none for every root of the day. `as_of`: the day, None for today.
        `parameters`: the values of the question's own parameters, as text or native. `limit` and `offset`:
        which rows, None for all. `sort`: a column's name, after a minus the other way round; None for the question's
        own order. `language`: which names of vocabulary and which messages, "vi" unless told.

    Raises
    ------
    NotFound
        There is no such question, organization or thing within reach.
    Refused
        A value can't be used; all such problems at once.
    GraphAway, TookTooLong, GraphError
    """
    with _answered(graph, Asked(_named(graph.catalogue.questions, name, QUESTION), **about)) as answer:
        yield answer


@contextmanager
def look(graph: Graph, name: str, **about: Any) -> Iterator[Answer]:
    """Look at a picture's rows; takes and raises what `ask` does."""
    with _answered(graph, Asked(_named(graph.catalogue.pictures, name, PICTURE), **about)) as answer:
        yield answer


TOO_MANY_DAYS = Text("hỏi quá nhiều ngày cho thời hạn này: chọn ít ngày hơn",
                     "too many days are asked about for the time there is: choose fewer")
QUESTION = Text("câu hỏi", "question")
PICTURE = Text("hình", "picture")


@contextmanager
def _answered(graph: Graph, asked: Asked) -> Iterator[Answer]:
    question, language = asked.question, asked.language
    day, given = _checked(graph, asked)
    organizations = reach.within(graph, asked.within, day, language)
    sent = {**given, "within": [thing.id for thing in organizations], "as_of": day}
    _check_reach(graph, question, sent)
    if question.series:
        on = series.asked_on(question.series, given, day)
        last = None if asked.limit is None else asked.offset + asked.limit
        rows_of_days = islice(_through(graph, question, sent, on), asked.offset, last)
        with _told(graph, question):
            yield Answer(question, organizations, day, language, rows_of_days)
        return
    statement, page = _paged(asked)
    with (
        _told(graph, question),
        graph.store.read(statement, {**sent, **page}, seconds=graph.settings.seconds) as rows,
    ):
        yield Answer(question, organizations, day, language, rows)


def _paged(asked: Asked) -> tuple[str, dict[str, int]]:
    """The statement for those rows in that order, and what it takes beside its own."""
    if asked.limit is None and asked.offset == 0 and asked.sort is None:
        return asked.question.statement, {}
    page = {"skip": asked.offset, "limit": MOST if asked.limit is None else asked.limit}
    return asked.question.sorted[asked.sort] if asked.sort else asked.question.page, page


@contextmanager
def _told(graph: Graph, question: Question) -> Iterator[None]:
    """Tell who listens how long it took, however it ended."""
    began = time.perf_counter()
    try:
        yield
    finally:
        ANSWERED.send(graph, name=question.name, seconds=time.perf_counter() - began)


def _through(graph: Graph, question: Question, sent: Mapping[str, Any], on: Sequence[date]) -> Iterator[list[Any]]:
    """The rows of each day, the day in front; an organization counts on the days on which it is there.

    All days together have the time that one question has.
    """
    own = {name: value for name, value in sent.items() if name not in SERIES_PARAMETERS}
    over = time.monotonic() + graph.settings.seconds
    for day in on:
        within = reach.living(graph, sent["within"], day)
        if within:
            asked = {**own, "within": within, "as_of": day}
            with graph.store.read(question.statement, asked, seconds=_left_until(over)) as rows:
                for row in rows:
                    yield [day, *row]


def _left_until(over: float) -> float:
    left = over - time.monotonic()
    if left <= 0:
        raise TookTooLong(TOO_MANY_DAYS)
    return left


def _checked(graph: Graph, asked: Asked) -> tuple[date, dict[str, Any]]:
    given, problems = values.checked(asked.question.parameters, asked.parameters)
    day = graph.today()
    if asked.as_of is not None:
        try:
            day = values.value("date", asked.as_of)
        except values.WrongValue as wrong:
            problems.append(Problem("wrong-value", wrong.message, "as_of"))
    problems += [Problem("wrong-value", Text(f"từ 0 đến {MOST}", f"from 0 to {MOST}"), name)
                 for name, number in (("limit", asked.limit), ("offset", asked.offset))
                 if number is not None and not 0 <= number <= MOST]
    if asked.sort is not None and asked.sort not in asked.question.sorted:
        problems.append(Problem("unknown-column", _sortable(asked.question), "sort"))
    if problems:
        raise Refused(problems)
    return day, given


def _sortable(question: Question) -> Text:
    if not question.sorted:
        return Text("câu hỏi này luôn theo thứ tự ngày: bỏ sort",
                    "this question is always in the order of its days: leave sort out")
    known = ", ".join(question.columns)
    return Text(f"sắp theo một trong: {known}; thêm dấu trừ phía trước để đảo ngược",
                f"sort by one of: {known}; with a minus in front the other way round")


def _check_reach(graph: Graph, question: Question, sent: Mapping[str, Any]) -> None:
    """What is out of reach answers exactly like what never was."""
    for name, parameter in question.parameters.items():
        identity = sent.get(name)
        if identity is None or not reach.is_checked(graph, name):
            continue
        if not reach.holds(graph, name, identity, sent["within"], sent["as_of"]):
            raise reach.unknown(types.called(parameter.type), identity, name)


def named(graph: Graph, name: str, field: str) -> Question:
    """The question of a name, which a field holds.

    Raises
    ------
    NotFound
        There is none; the nearest name is told.
    """
    return _named(graph.catalogue.questions, name, QUESTION, field)


def _named(known: Mapping[str, Question], name: str, what: Text, field: str = "name") -> Question:
    if name in known:
        return known[name]
    near = get_close_matches(name[:100], known, n=1)
    vi, en = f"không có {what.vi} tên này", f"there is no {what.en} of this name"
    if near:
        vi, en = f"{vi}; ý bạn là {near[0]}?", f"{en}; did you mean {near[0]}?"
    raise NotFound([Problem("unknown-name", Text(vi, en), field)])


def _shown_as(column: Column, as_of: date, language: Language) -> Callable[[Any], Any]:
    """How the values of a column are shown."""
    if types.is_thing(column.type):
        return lambda cell: None if cell is None else thing_of(cell, as_of, language)
    if column.type == "name":
        return lambda cell: None if cell is None else name_on(cell, as_of, language)
    if column.type == "code":
        return lambda cell: None if cell is None else code_on(cell, as_of)
    if column.type == "date":
        return lambda cell: days.shown(native(cell))
    return native
