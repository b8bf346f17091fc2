"""Putting everything back from a file: facts and log as they were, numbers, times and hashes too."""

from graphsvc.backup.reading import Archive
from graphsvc.changes import verifying
from graphsvc.changes.digest import digest
from graphsvc.changes.replaying import Told, rebuild, replace
from graphsvc.errors import Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Text

UNLIKE = Text(
    "đã nạp toàn bộ nhật ký, nhưng mã tóm lược khác với tệp: có ai khác ghi vào đồ thị trong lúc đó?",
    "the whole log is there, but the digest is not that of the file: did somebody else write to the graph meanwhile?")


def restore(graph: Graph, archive: Archive, told: Told | None = None) -> None:
    """Put what a file holds in place of all that the graph holds; the file is proved before anything is touched.

    A graph that holds nothing takes the changes one by one, however many. Any other is replaced in one transaction:
    cut short it is as it was, and it must have the memory for the whole.

    Parameters
    ----------
    told
        Called with the number of each change that was put back.

    Raises
    ------
    Refused
        The file is not as it was written; or what the graph ends with is not what the file says.
    GraphAway, TookTooLong, GraphError
    """
    archive.prove()
    if verifying.head(graph).number:
        replace(archive.entries, graph, told)
    else:
        rebuild(archive.entries(), graph, told)
    _check(graph, archive)


def load(graph: Graph, archive: Archive, told: Told | None = None) -> None:
    """Put what a file holds into an empty graph, or go on where that was cut short; the file is proved first.

    Parameters
    ----------
    told
        As in `restore`.

    Raises
    ------
    Refused
        The graph holds something else than a beginning of it; or as in `restore`.
    GraphAway, TookTooLong, GraphError
    """
    archive.prove()
    rebuild(archive.entries(), graph, told)
    _check(graph, archive)


def _check(graph: Graph, archive: Archive) -> None:
    held, told = verifying.head(graph), archive.manifest
    if held != (told.number, told.hash) or digest(graph) != told.digest:
        raise Refused([Problem("unlike", UNLIKE)])
