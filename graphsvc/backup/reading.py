"""Reading a file of everything: nothing in it is believed before its seal, its chain and its digest are proved."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

import orjson
from pydantic import ValidationError

from graphsvc.backup import archive
from graphsvc.backup.archive import Manifest, broken
from graphsvc.backup.folding import folding
from graphsvc.changes import verifying
from graphsvc.changes.logged import Logged
from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.system import refused

NO_ARCHIVE = Text(
    "{file} không phải tệp sao lưu của graphsvc", "{file} is no backup of graphsvc")
NEWER = Text(
    "tệp sao lưu do phiên bản graphsvc mới hơn ghi ({program}): hãy cập nhật graphsvc",
    "the backup was written by a newer graphsvc ({program}): update graphsvc")
UNREADABLE = Text("không đọc được {file}: {why}", "{file} can't be read: {why}")
LONGEST = 256 * 1024 * 1024  # bytes of a line: a piece has 500 rows, so no true one comes near it
MOST_RATIO = 200  # to what its rows compress, with a salt each, no true log comes near
BAD = (BadZipFile, EOFError, OSError, KeyError, TypeError, ValueError, NotImplementedError)


@dataclass(frozen=True)
class Archive:
    """A file of everything whose seal is whole."""

    file: Path
    manifest: Manifest

    def entries(self) -> Iterator[Logged]:
        """The entries of the log, oldest first.

        Raises
        ------
        Refused
            What stands there is no log.
        """
        with _whole(self.file) as whole, whole.open(archive.LOG) as lines:
            while head := _line(lines):
                pieces = [_line(lines) for _ in range(int(head["pieces"]))]
                yield Logged(head["entry"], pieces, head["requests"])

    def prove(self) -> None:
        """See that the chain is whole up to the head that the manifest names, and the facts have its digest.

        Raises
        ------
        Refused
            They are not.
        """
        number, previous = 0, ""
        with folding() as facts:
            for number, each in enumerate(self.entries(), 1):
                _check(each, number, previous)
                facts.take(each.contents())
                previous = each.entry["hash"]
            told = self.manifest
            if (number, previous, facts.digest()) != (told.number, told.hash, told.digest):
                raise broken()


def opened(file: Path) -> Archive:
    """A file of everything, its seal checked.

    Raises
    ------
    Refused
        The file is something else, or not as it was written, or of a newer program.
    """
    try:
        if not archive.is_archive(file):
            file.stat()
            raise Refused([Problem("no-backup", NO_ARCHIVE.filled({"file": file.name}))])
        with file.open("rb") as stream:
            archive.check_seal(stream)
    except OSError as error:
        why = refused(error)
        raise Refused([Problem("no-backup", Text(
            UNREADABLE.vi.format(file=file, why=why.vi), UNREADABLE.en.format(file=file, why=why.en)))]) from error
    with _whole(file) as whole:
        return Archive(file, _manifest(whole))


def _manifest(whole: ZipFile) -> Manifest:
    told = orjson.loads(whole.read(archive.MANIFEST))
    if told.get("version", 0) > archive.VERSION:
        raise Refused([Problem("newer-backup", NEWER.filled({"program": str(told.get("program"))[:50]}))])
    try:
        return Manifest.model_validate(told)
    except ValidationError:
        raise broken() from None


def _check(each: Logged, number: int, previous: str) -> None:
    wrong = list(verifying.faults(each.entry, number, previous, each.pieces))
    if wrong or each.number != number:
        raise broken()


def _line(lines: IO[bytes]) -> dict[str, Any]:
    """The next line; empty where there is none."""
    line = lines.readline(LONGEST)
    found = orjson.loads(line) if line else {}
    if not isinstance(found, dict):
        raise broken()
    return found


@contextmanager
def _whole(file: Path) -> Iterator[ZipFile]:
    """The ZIP, opened; whatever is wrong inside means that it is not as it was written."""
    try:
        with file.open("rb") as stream, ZipFile(stream) as whole:
            _check_members(whole)
            yield whole
    except BAD as error:
        raise broken() from error


def _check_members(whole: ZipFile) -> None:
    """See that there is what belongs there, and nothing that inflates beyond measure."""
    members = whole.infolist()
    if [member.filename for member in members] != [archive.KIND, archive.LOG, archive.MANIFEST]:
        raise broken()
    if any(member.file_size > MOST_RATIO * max(member.compress_size, 1000) for member in members):
        raise broken()
