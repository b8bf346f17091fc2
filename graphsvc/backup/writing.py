"""Writing everything into a file, while the graph is in use: the log up to one number never changes again."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import orjson

from graphsvc import __version__
from graphsvc.backup import archive
from graphsvc.backup.archive import Manifest
from graphsvc.backup.folding import Folded, folding
from graphsvc.changes import verifying
from graphsvc.changes.logged import Logged, logged
from graphsvc.changes.verifying import LogHead
from graphsvc.graph import Graph
from graphsvc.system import written_whole

Told = Callable[[int, int], None]


def back_up(graph: Graph, file: Path, told: Told | None = None) -> Manifest:
    """Write all that a graph holds at this moment into a file, which only its owner may read.

    Parameters
    ----------
    file
        Replaced where it is there; it is whole at every moment.
    told
        Called with the number of each change that was written, and of the last.

    Raises
    ------
    Refused
        An entry of the log is missing.
    GraphAway, TookTooLong, GraphError, OSError
    """
    head = verifying.head(graph)
    with written_whole(file) as draft, draft.open("w+b") as stream, folding() as facts:
        with archive.begun(stream) as whole:
            with whole.open(archive.LOG, "w", force_zip64=True) as lines:
                for each in logged(graph, after=0, last=head.number):
                    _write(lines, each)
                    facts.take(each.contents())
                    if told is not None:
                        told(each.number, head.number)
            made = _manifest(head, facts)
            whole.writestr(archive.MANIFEST, made.model_dump_json(indent=1))
        archive.seal(stream)
    return made


def _write(lines: IO[bytes], each: Logged) -> None:
    head = {"entry": each.entry, "pieces": len(each.pieces), "requests": each.requests}
    for line in (head, *each.pieces):
        lines.write(orjson.dumps(line) + b"\n")


def _manifest(head: LogHead, facts: Folded) -> Manifest:
    return Manifest(program=__version__, made=datetime.now(UTC).replace(microsecond=0), number=head.number,
                    hash=head.hash, digest=facts.digest())
