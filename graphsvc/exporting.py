"""Everything within organizations as of a day, in one file for another program: the lists of what there is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import orjson

from graphsvc import formats, graphs, workbook
from graphsvc.formats import Table
from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.questions.asking import ask
from graphsvc.system import written_whole

# What there is, and how it hangs together, each by the question that lists it.
LISTS = ("organizations", "areas", "villages", "groups", "households", "people", "coverings", "links-of-people",
         "duties")
Told = Callable[[str], None]


def export(
    graph: Graph, file: Path, form: str, *, within: Sequence[str] = (), as_of: date | str | None = None,
    language: Language = "vi", told: Told | None = None,
) -> None:
    """Write everything within organizations as of a day.

    Parameters
    ----------
    file
        Replaced where it is there; it is whole at every moment.
    form
        One of FORMS: a workbook with a sheet for each list, a ZIP with a CSV for each, a line of JSON for each row, or
        one graph of it all.
    within, as_of, language
        As in `ask`.
    told
        Called with the name of each list as it begins.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong, GraphError, OSError
        As `ask` does.
    """
    tables = _tables(graph, told, within=within, as_of=as_of or graph.today(), language=language)
    with written_whole(file) as draft:
        FORMS[form](tables, draft)


def _tables(graph: Graph, told: Told | None, **about: object) -> Iterator[Table]:
    """Each list, to be read to its end before the next begins."""
    for name in LISTS:
        if told is not None:
            told(name)
        with ask(graph, name, **about) as answer:
            head = {"question": name, "as_of": answer.as_of, "within": answer.within}
            yield Table(head, answer.columns, answer, answer.language, answer.question.title.says(answer.language))


def _as_csv(tables: Iterable[Table], file: Path) -> None:
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for table in tables:
            with archive.open(f"{table.head['question']}.csv", "w", force_zip64=True) as member:
                member.writelines(formats.as_csv(table))


def _as_ndjson(tables: Iterable[Table], file: Path) -> None:
    with file.open("wb") as lines:
        for table in tables:
            names = [column.name for column in table.columns]
            for row in table.rows:
                told = {"list": table.head["question"], **dict(zip(names, row, strict=True))}
                lines.write(orjson.dumps(told, default=formats.plain) + b"\n")


def _as_graph(write: Callable[..., bytes]) -> Callable[[Iterable[Table], Path], None]:
    def written(tables: Iterable[Table], file: Path) -> None:
        file.write_bytes(write(graphs.of_rows(tables)))

    return written


FORMS: Mapping[str, Callable[[Iterable[Table], Path], None]] = {
    "xlsx": workbook.write_several, "csv": _as_csv, "ndjson": _as_ndjson,
    **{form: _as_graph(write) for form, write in graphs.FORMS.items()},
}
