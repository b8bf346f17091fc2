"""The file that holds everything: a ZIP whose first bytes say what it is, and whose last ones seal it.

    mimetype        what the file is, stored as it stands, so that any reader sees it without unpacking
    log.ndjson      each entry on a line, followed by a line for each piece of its rows
    manifest.json   which log it is, how far, and the digest of the facts that it ends with

The comment of the ZIP is the SHA-256 of all bytes before it: one changed or missing anywhere is seen before any use.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from pydantic import AwareDatetime, BaseModel, ConfigDict

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text

MEDIA_TYPE = b"application/vnd.graphsvc.everything+zip"
VERSION = 1  # of what the members hold
KIND, LOG, MANIFEST = "mimetype", "log.ndjson", "manifest.json"
# Where a ZIP has the name and content of its first member, when that is stored without more.
BEGINS = KIND.encode() + MEDIA_TYPE
AT = 30
SEAL, SEALED = b"sha256 ", 64
PIECE = 1024 * 1024
BROKEN = Text(
    "tệp sao lưu bị hỏng hoặc bị sửa: hãy dùng một bản sao khác",
    "the backup is damaged or was altered: use another copy of it")


class Manifest(BaseModel):
    """What a file of everything holds, and by which its content is proved."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: int = VERSION
    program: str
    made: AwareDatetime
    number: int
    hash: str
    digest: str


def is_archive(file: Path) -> bool:
    """Whether a file is one of everything, by its first bytes."""
    with suppress(OSError), file.open("rb") as stream:
        stream.seek(AT)
        return stream.read(len(BEGINS)) == BEGINS
    return False


def begun(stream: BinaryIO) -> ZipFile:
    """A new ZIP in a stream, with what it is and the place of its seal."""
    archive = ZipFile(stream, "w", ZIP_DEFLATED)
    archive.comment = SEAL + b"0" * SEALED
    archive.writestr(KIND, MEDIA_TYPE, compress_type=0)
    return archive


def seal(stream: BinaryIO) -> None:
    """Write the seal of a whole file at its end."""
    seal_of = _hash(stream)
    stream.seek(-SEALED, 2)
    stream.write(seal_of)


def check_seal(stream: BinaryIO) -> None:
    """See that a file is as it was sealed.

    Raises
    ------
    Refused
        It is not.
    """
    if stream.seek(0, 2) < AT + SEALED or _hash(stream) != _last(stream):
        raise broken()


def broken() -> Refused:
    """The refusal of a file that is not as it was written."""
    return Refused([Problem("broken-backup", BROKEN)])


def _last(stream: BinaryIO) -> bytes:
    stream.seek(-SEALED, 2)
    return stream.read()


def _hash(stream: BinaryIO) -> bytes:
    left, whole = stream.seek(0, 2) - SEALED, hashlib.sha256()
    stream.seek(0)
    while left:
        piece = stream.read(min(PIECE, left))
        whole.update(piece)
        left -= len(piece)
    return whole.hexdigest().encode()
