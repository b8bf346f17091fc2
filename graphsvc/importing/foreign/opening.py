"""Opens whatever may be imported: a workbook or CSV as it is, units of another system as sheets of ours."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphsvc.importing.foreign import bounded, dhis2, mapping_file
from graphsvc.importing.foreign.turning import turned
from graphsvc.language import Language
from graphsvc.sheets import opening
from graphsvc.sheets.book import Book

JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{|\[\s*[\[{\]])")


@contextmanager
def opened(
    path: Path, language: Language, *, mapping: Path | None = None, encoding: str | None = None
) -> Iterator[Book]:
    """The sheets of a file, its kind told by its content.

    Parameters
    ----------
    language
        Of the names and headers of what is turned into sheets of ours.
    mapping
        What the columns of a table of another system mean; for DHIS2's units, what of it is otherwise.
    encoding
        As `graphsvc.sheets.opening.opened` takes it.

    Raises
    ------
    Refused
        The file or the mapping can't be read; also while rows are taken.
    """
    if _is_json(path):
        units, known = dhis2.book(path)
        yield turned(units, mapping_file.read(mapping, known) if mapping else known, language)
        return
    with opening.opened(path, encoding=encoding) as book:
        yield turned(book, mapping_file.read(mapping), language) if mapping else book


def check_mapping(path: Path, mapping: Path) -> None:
    """See that a mapping can be read for a file; whether the file has the columns that it names shows later.

    Raises
    ------
    Refused
        The mapping can't be read, or says what can't be meant: all of it at once.
    """
    mapping_file.read(mapping, dhis2.MAPPING if _is_json(path) else None)


def _is_json(path: Path) -> bool:
    return bool(JSON.match(bounded.start(path, 512)))
