"""The digest: one number for all that is true in a graph, the same on every engine."""

import hashlib
from collections.abc import Iterator

from graphsvc.changes.facts import DERIVED, plain
from graphsvc.changes.log import canonical
from graphsvc.graph import Graph
from graphsvc.model.things import split_key


def digest(graph: Graph) -> str:
    """SHA-256 over the sorted canonical lines of every thing and link, as hexadecimal text.

    The log, change numbers, search keys and engine ids are left out; open ends count as null.
    """
    whole = hashlib.sha256()
    for line in sorted(_lines(graph)):
        whole.update(line.encode() + b"\n")
    return whole.hexdigest()


def _lines(graph: Graph) -> Iterator[str]:
    plumbing, seconds = graph.catalogue.plumbing, graph.settings.change_seconds
    with graph.store.read(plumbing["facts/all-things"], {}, seconds=seconds) as rows:
        for (image,) in rows:
            kind, _ = split_key(image["key"])
            yield canonical({"thing": kind, **_facts(image)})
    with graph.store.read(plumbing["facts/all-links"], {}, seconds=seconds) as rows:
        for kind, start, end, image in rows:
            yield canonical({"link": kind, "start": start, "end": end, **_facts(image)})


def _facts(image: dict[str, object]) -> dict[str, object]:
    return {name: plain(value) for name, value in image.items() if name not in DERIVED}
