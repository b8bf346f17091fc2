"""Ask a question of the graph, or look at a picture: the one door to read."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import islice
from typing import Any

from blinker import Signal

from graphsvc import days
from graphsvc.errors import NotFound, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.model.things import Thing, name_on, thing_of
from graphsvc.questions import reach, series
from graphsvc.statements import types, values
from graphsvc.statements.questions import SERIES, Question
from graphsvc.statements.types import Column
from graphsvc.store.door import native

MOST = 1_000_000
ANSWERED = Signal("Sent by a graph when the rows of a question or picture were taken: its `name`, and the `seconds`.")
SERIES_PARAMETERS = frozenset(parameter.name for own in SERIES.values() for parameter in own)


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
        which rows, None for all. `language`: which names of vocabulary and which messages, "vi" unless told.

    Raises
    ------
    NotFound
        There is no such question, organization or thing within reach.
    Refused
        A value can't be used; all such problems at once.
    GraphAway, TookTooLong, GraphError
    """
    with _asked(graph, _named(graph.catalogue.questions, name, QUESTION), **about) as answer:
        yield answer


@contextmanager
def look(graph: Graph, name: str, **about: Any) -> Iterator[Answer]:
    """Look at a picture's rows; takes and raises what `ask` does."""
    with _asked(graph, _named(graph.catalogue.pictures, name, PICTURE), **about) as answer:
        yield answer


QUESTION = Text("câu hỏi", "question")
PICTURE = Text("hình", "picture")


@contextmanager
def _asked(graph: Graph, question: Question, *, within: Sequence[str] = (), as_of: date | str | None = None,
           parameters: Mapping[str, Any] | None = None, limit: int | None = None, offset: int = 0,
           language: Language = "vi") -> Iterator[Answer]:
    day, given = _checked(graph, question, as_of, parameters or {}, limit, offset)
    organizations = reach.within(graph, within, day, language)
    sent = {**given, "within": [thing.id for thing in organizations], "as_of": day}
    _check_reach(graph, question, sent)
    if question.series:
        on = series.asked_on(question.series, given, day)
        last = None if limit is None else offset + limit
        rows_of_days = islice(_through(graph, question, sent, on), offset, last)
        with _told(graph, question):
            yield Answer(question, organizations, day, language, rows_of_days)
        return
    paged = limit is not None or offset > 0
    page = {"skip": offset, "limit": MOST if limit is None else limit} if paged else {}
    statement = question.page if paged else question.statement
    with (
        _told(graph, question),
        graph.store.read(statement, {**sent, **page}, seconds=graph.settings.seconds) as rows,
    ):
        yield Answer(question, organizations, day, language, rows)


@contextmanager
def _told(graph: Graph, question: Question) -> Iterator[None]:
    """Tell who listens how long it took, however it ended."""
    began = time.perf_counter()
    try:
        yield
    finally:
        ANSWERED.send(graph, name=question.name, seconds=time.perf_counter() - began)


def _through(graph: Graph, question: Question, sent: Mapping[str, Any], on: Sequence[date]) -> Iterator[list[Any]]:
    """The rows of each day, the day in front; an organization counts on the days on which it is there."""
    own = {name: value for name, value in sent.items() if name not in SERIES_PARAMETERS}
    for day in on:
        within = reach.living(graph, sent["within"], day)
        if within:
            asked = {**own, "within": within, "as_of": day}
            with graph.store.read(question.statement, asked, seconds=graph.settings.seconds) as rows:
                for row in rows:
                    yield [day, *row]


def _checked(graph: Graph, question: Question, as_of: date | str | None, parameters: Mapping[str, Any],
             limit: int | None, offset: int) -> tuple[date, dict[str, Any]]:
    given, problems = values.checked(question.parameters, parameters)
    day = graph.today()
    if as_of is not None:
        try:
            day = values.value("date", as_of)
        except values.WrongValue as wrong:
            problems.append(Problem("wrong-value", wrong.message, "as_of"))
    problems += [Problem("wrong-value", Text(f"từ 0 đến {MOST}", f"from 0 to {MOST}"), name)
                 for name, number in (("limit", limit), ("offset", offset))
                 if number is not None and not 0 <= number <= MOST]
    if problems:
        raise Refused(problems)
    return day, given


def _check_reach(graph: Graph, question: Question, sent: Mapping[str, Any]) -> None:
    """What is out of reach answers exactly like what never was."""
    if question.at is None:
        return
    needed = {name: sent[name] for name in (question.at, "within", "as_of")}
    if not graph.store.rows(question.reach_check, needed, seconds=graph.settings.seconds):
        said = types.called(question.parameters[question.at].type)
        raise NotFound([Problem("unknown-thing", Text(
            f"không có {said.vi} {sent[question.at]} trong phạm vi này",
            f"there is no {said.en} {sent[question.at]} within this reach"), question.at)])


def _named(known: Mapping[str, Question], name: str, what: Text) -> Question:
    if name in known:
        return known[name]
    near = get_close_matches(name[:100], known, n=1)
    vi, en = f"không có {what.vi} tên này", f"there is no {what.en} of this name"
    if near:
        vi, en = f"{vi}; ý bạn là {near[0]}?", f"{en}; did you mean {near[0]}?"
    raise NotFound([Problem("unknown-name", Text(vi, en), "name")])


def _shown_as(column: Column, as_of: date, language: Language) -> Callable[[Any], Any]:
    """How the values of a column are shown."""
    if types.is_thing(column.type):
        return lambda cell: None if cell is None else thing_of(cell, as_of, language)
    if column.type == "name":
        return lambda cell: None if cell is None else name_on(cell, as_of, language)
    if column.type == "date":
        return lambda cell: days.shown(native(cell))
    return native
