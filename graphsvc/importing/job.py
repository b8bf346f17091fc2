"""An import as a job: first its report, with the marked workbook; then, once that is agreed to, the change.

    <the file>     as it was sent, under its own name
    mapping.yaml   what the columns of another system's table mean, where that was sent with it
    asked.json     its name, and how it is to be read
    report.json    what it would do          agreed.json    all that applying that needs
    marked.xlsx    the file with its problems marked, where it has any
    paper.json     the paper behind the change, once the report is agreed to
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from graphsvc.changes.door import number_of
from graphsvc.changes.log import head_of
from graphsvc.graph import Graph, open_graph
from graphsvc.importing import importing, kept, marking
from graphsvc.importing.entries import Reading
from graphsvc.importing.foreign.opening import opened
from graphsvc.importing.reading import read
from graphsvc.jobs.folder import Jobs
from graphsvc.jobs.job import Job
from graphsvc.language import Language
from graphsvc.progress import Tell
from graphsvc.settings import Settings
from graphsvc.sheets.book import Book
from graphsvc.text import tidy

LONGEST_NAME = 150  # bytes, of the 255 that a file's name may have
NO_NAME = "tep"


class Asked(NamedTuple):
    """How a file is to be read; what differs is a change from `day`."""

    name: str
    sheet: str | None
    day: date
    encoding: str | None
    language: Language


def imports(settings: Settings) -> Jobs:
    """The imports that are kept."""
    return Jobs(settings, "imports")


def asked(job: Job) -> Asked:
    """How a job's file is to be read."""
    told = job.asked
    return Asked(told["name"], told["sheet"], date.fromisoformat(told["day"]), told["encoding"], told["language"])


def new(settings: Settings, wanted: Asked) -> Job:
    """A new import, whose file is to be put at `file`.

    Raises
    ------
    SetupError
        The data folder can't be written to.
    """
    made = imports(settings).new({**wanted._asdict(), "name": safe_name(wanted.name), "day": wanted.day.isoformat()})
    file(made).parent.mkdir(mode=0o700)
    return made


def safe_name(name: str) -> str:
    r"""A file's name without a path, and short enough for every file system.

    >>> safe_name("..\\..\\Thôn 1.xlsx"), safe_name("../../etc/passwd"), safe_name("...")
    ('Thôn 1.xlsx', 'passwd', 'tep')
    """
    last = tidy(name).replace("\\", "/").rpartition("/")[2]
    plain = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*').strip(". ")
    stem, dot, ending = plain.rpartition(".")
    room = LONGEST_NAME - len(f"{dot}{ending}".encode())
    if not dot or room <= 0:
        stem, dot, ending, room = plain, "", "", LONGEST_NAME
    short = stem.encode()[:room].decode("utf-8", "ignore").rstrip()
    return f"{short}{dot}{ending}" if short else NO_NAME


def file(job: Job) -> Path:
    """Where its file stands, apart from what the job itself keeps."""
    return job.path / "file" / asked(job).name


def mapping(job: Job) -> Path:
    """Where the mapping of its columns stands, if it has one."""
    return job.path / "mapping.yaml"


def marked(job: Job) -> Path:
    """Where its marked workbook stands, if it has one."""
    return job.path / "marked.xlsx"


def number(graph: Graph, job: Job) -> int | None:
    """The change that an import made; None where it made none, whatever became of its process.

    Raises
    ------
    GraphAway, TookTooLong
    """
    return number_of(graph, job.id) if job.read("paper") else None


def agree(job: Job, paper: Mapping[str, str]) -> None:
    """Keep the paper with which its report is agreed to."""
    job.keep("paper", {"paper": dict(paper)})


def report(settings: Settings, job: Job, told: Tell) -> None:
    """See what the file would do; where some of it is wrong, what the rest would do.

    Raises
    ------
    Refused, GraphAway, TookTooLong, GraphError
    """
    wanted = asked(job)
    with _reading(settings, job, told) as (graph, reading):
        found = importing.reported(graph, reading, wanted.day, told=told)
        found = importing.right_part(graph, reading, found, wanted.day, told)
    if found.faults:
        with _opened(job) as book:
            marking.write(book, found, marked(job), wanted.language)
    kept.keep(job, found)


def apply(settings: Settings, job: Job, told: Tell) -> None:
    """Apply what the report says, once.

    Raises
    ------
    Refused, GraphAway, TookTooLong, GraphError
    """
    head = head_of(settings.who, job.read("paper")["paper"])
    with _reading(settings, job, told) as (graph, reading):
        importing.applied(graph, reading, kept.agreed(job), asked(job).day, head, job.id, told)


def _opened(job: Job) -> AbstractContextManager[Book]:
    wanted, kept_mapping = asked(job), mapping(job)
    return opened(file(job), wanted.language, mapping=kept_mapping if kept_mapping.exists() else None,
                  encoding=wanted.encoding)


@contextmanager
def _reading(settings: Settings, job: Job, told: Tell) -> Iterator[tuple[Graph, Reading]]:
    with _opened(job) as book:
        reading = read(book, called=asked(job).sheet, told=lambda rows: told("reading", rows, None))
    with open_graph(settings) as graph:
        yield graph, reading
