"""The digest: one number for all that is true in a graph, the same on every engine."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from graphsvc import days
from graphsvc.changes.log import canonical
from graphsvc.graph import Graph
from graphsvc.model.things import DERIVED, split_key


def digest(graph: Graph, as_of: date | None = None) -> str:
    """SHA-256 over the sorted canonical lines of every thing and link, as hexadecimal text.

    The log, change numbers, search keys and engine ids are left out; open ends count as null.

    Parameters
    ----------
    as_of
        Left out, all that was ever true counts. Else what could be known of the days up to this one: what began
        later is left out, and ends, deaths and changed values after it are not yet known.
    """
    return digest_of(sorted(_lines(graph, as_of or days.OPEN)))


def digest_of(lines: Iterable[str]) -> str:
    """The digest of sorted canonical lines."""
    whole = hashlib.sha256()
    for line in lines:
        whole.update(line.encode() + b"\n")
    return whole.hexdigest()


def line_of(image: Mapping[str, Any]) -> str:
    """The canonical line of a fact, from its image as the log has it; what is empty says nothing."""
    return canonical({name: value for name, value in image.items() if value not in ([], "")})


def _lines(graph: Graph, as_of: date) -> Iterator[str]:
    plumbing, seconds = graph.catalogue.plumbing, graph.settings.change_seconds
    with graph.store.read(plumbing["facts/all-things"], {}, seconds=seconds) as rows:
        for (image,) in rows:
            if image["since"] <= as_of:
                yield line_of({"thing": split_key(image["key"])[0], **_facts(image, as_of)})
    with graph.store.read(plumbing["facts/all-links"], {}, seconds=seconds) as rows:
        for kind, start, end, image in rows:
            if image["since"] <= as_of:
                yield line_of({"link": kind, "start": start, "end": end, **_facts(image, as_of)})


def _facts(image: Mapping[str, Any], as_of: date) -> dict[str, object]:
    return {name: value for name, value in _known(image, as_of).items() if name not in DERIVED}


def _known(image: Mapping[str, Any], as_of: date) -> dict[str, Any]:
    """What could be known of a thing or link on a day."""
    known = dict(image)
    if known["until"] > as_of:
        known["until"] = days.OPEN
    if "died" in known and known["died"] > as_of:
        del known["died"]
    for value, former in (("name", "former_names"), ("code", "former_codes")):
        ends = known.get(f"{former}_until", [])
        ended = sum(end <= as_of for end in ends)
        if ended < len(ends):
            known[value] = known[former][ended]
            known[former], known[f"{former}_until"] = known[former][:ended], ends[:ended]
    return known
