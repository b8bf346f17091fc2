"""What asking costs: every question through the API against the same statement through the bare driver."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

import httpx

from graphsvc.questions import series
from graphsvc.questions.asking import SERIES_PARAMETERS, ask
from graphsvc.statements import values
from tests.bench.cases import Measured, Sides, statement
from tests.bench.timing import compared, p95, timed

DAY = date(2022, 6, 17)
FIRST_PAGE = 500  # rows
FEWEST, ASKED_FOR = 1, 5.0  # runs, and the seconds that one question may take beyond them
MOST = 20  # runs
CLIENTS = (1, 4, 16)
REQUESTS = 320
STREAMED = "households"


class Load(NamedTuple):
    """Requests a second by some clients at once, and how long one takes, in milliseconds."""

    clients: int
    rate: float
    median: float
    p95: float


@dataclass(frozen=True)
class Places:
    """Where questions are asked: a commune's committee, the cell of one of its villages, and what they are told."""

    committee: str
    cell: str
    person: str
    village: str

    def named(self) -> dict[str, str]:
        """What a question has to be told, by the name of its parameter."""
        return {"person": self.person, "village": self.village, "words": "thon 1"}


def places(sides: Sides) -> Places:
    """Some that are there."""
    return Places(**sides.graph.store.rows(statement("examples"), {"day": DAY}, seconds=300)[0])


def questions(sides: Sides) -> Iterator[tuple[str, Iterator[Measured]]]:
    """The first page of every question: of the whole, of a commune and of a village."""
    found = places(sides)
    for where, within in (("all", None), ("a commune", found.committee), ("a village", found.cell)):
        yield where, (question(sides, name, within, found.named()) for name in sides.graph.catalogue.questions)


def question(sides: Sides, name: str, within: str | None, named: Mapping[str, str]) -> Measured:
    """A question through the API against its statement through the bare driver."""
    asked = sides.graph.catalogue.questions[name]
    own = {parameter: named[parameter] for parameter in asked.parameters if parameter in named}
    with ask(sides.graph, name, within=[within] if within else (), as_of=DAY, limit=0, parameters=own) as answer:
        reach = [thing.id for thing in answer.within]
    given, _ = values.checked(asked.parameters, own)
    sent: dict[str, str | int] = {"as_of": DAY.isoformat(), "limit": FIRST_PAGE, **own}
    if within:
        sent["within"] = within
    on = series.asked_on(asked.series, given, DAY) if asked.series else [DAY]
    told = {name: value for name, value in given.items() if not asked.series or name not in SERIES_PARAMETERS}
    bare_values = {**told, "within": reach, "skip": 0, "limit": FIRST_PAGE}
    bare_statement = asked.statement if asked.series else asked.page

    def through_api() -> int:
        answer = sides.api.get(f"/api/v1/questions/{name}", params=sent)
        answer.raise_for_status()
        return len(answer.json()["rows"])

    def bare() -> int:
        with sides.driver.session(database=sides.graph.store.address.database) as session:
            return sum(len(session.run(bare_statement, {**bare_values, "as_of": day}).values()) for day in on)

    rows = through_api()
    took, found = timed(bare)
    assert asked.series or rows == found
    runs = min(MOST, FEWEST + int(ASKED_FOR / (2 * took)))
    return Measured(name, rows, compared(through_api, bare, runs=runs, warm=0))


def loads(sides: Sides) -> Iterator[Load]:
    """A commune's households without a member, asked by several clients at once, each with a connection of its own."""
    address = f"/api/v1/questions/households-without-member?within={places(sides).committee}&as_of={DAY}"
    for clients in CLIENTS:
        with (ThreadPoolExecutor(clients) as pool, httpx.Client(base_url=sides.api.base_url, timeout=600) as api):
            def once(_: int, api: httpx.Client = api) -> float:
                return timed(lambda: api.get(address).raise_for_status())[0]

            took, times = timed(lambda: list(pool.map(once, range(REQUESTS))))
            each = sorted(seconds * 1000 for seconds in times)
            yield Load(clients, REQUESTS / took, each[REQUESTS // 2], p95(each))


def streams(sides: Sides, runs: int) -> Iterator[Measured]:
    """All households in each form, streamed over the API, against the bare driver that takes the same rows."""
    asked = sides.graph.catalogue.questions[STREAMED]
    with ask(sides.graph, STREAMED, as_of=DAY, limit=0) as answer:
        reach = [thing.id for thing in answer.within]
    given, _ = values.checked(asked.parameters, {})

    def through_api(form: str) -> int:
        wanted = {"as_of": DAY.isoformat(), "format": form}
        with sides.api.stream("GET", f"/api/v1/questions/{STREAMED}", params=wanted) as answer:
            answer.raise_for_status()
            return sum(chunk.count(b"\n") for chunk in answer.iter_bytes())

    def bare() -> int:
        with sides.driver.session(database=sides.graph.store.address.database) as session:
            return sum(1 for _ in session.run(asked.statement, {**given, "within": reach, "as_of": DAY}))

    rows = bare()
    assert rows == through_api("csv") - 1
    for form in ("ndjson", "csv", "xlsx"):
        yield Measured(f"{STREAMED} as {form}, all", rows,
                       compared(partial(through_api, form), bare, runs=runs, warm=0))
