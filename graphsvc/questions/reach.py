"""Reach: which organizations a question is answered for, on a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from graphsvc.days import ONE_DAY
from graphsvc.errors import NotFound, Problem, Refused
from graphsvc.graph import Graph
from graphsvc.language import Language, Text
from graphsvc.model.things import Thing, name_on, thing_of
from graphsvc.statements import values

MOST = 100
REMEMBERED = 64


def within(graph: Graph, ids: Sequence[str], as_of: date, language: Language) -> list[Thing]:
    """The organizations that `within` names, or every root of the day where it names none.

    Raises
    ------
    NotFound
        An id leads nowhere.
    Refused
        An organization does not exist that day; its successors are named.
    """
    if not ids:
        return [thing_of(row["organization"], as_of, language) for row in _roots(graph, as_of)]
    asked = _checked(ids)
    rows = graph.store.rows(
        graph.catalogue.plumbing["reach/named"], {"ids": asked, "as_of": as_of}, seconds=graph.settings.seconds
    )
    found = {row["organization"]["id"] for row in rows}
    if missing := [identity for identity in asked if identity not in found]:
        raise NotFound([_unknown(identity) for identity in missing])
    if problems := [_not_that_day(row, as_of) for row in rows if not row["lives"]]:
        raise Refused(problems)
    return [thing_of(row["organization"], as_of, language) for row in rows]


def living(graph: Graph, ids: Sequence[str], as_of: date) -> list[str]:
    """Those organizations that exist on a day."""
    return [row["organization"]["id"] for row in _named(graph, ids, as_of) if row["lives"]]


def is_checked(graph: Graph, at: str) -> bool:
    """Whether a question's parameter of that name names a thing that must lie within."""
    return f"at/{at}" in graph.catalogue.plumbing


def holds(graph: Graph, at: str, identity: str, within: Sequence[str], as_of: date) -> bool:
    """Whether a thing lies within organizations on a day, or on its own last one.

    Parameters
    ----------
    at
        What the parts call such a thing: `organization`, `area`, `village`, `household`, `group` or `person`.
    """
    about = {at: identity, "within": within, "as_of": as_of}
    return bool(graph.store.rows(graph.catalogue.plumbing[f"at/{at}"], about, seconds=graph.settings.seconds))


def unknown(called: Text, identity: str, field: str) -> NotFound:
    """What is out of reach answers exactly like what never was."""
    return NotFound([Problem("unknown-thing", Text(
        f"không có {called.vi} {identity} trong phạm vi này",
        f"there is no {called.en} {identity} within this reach"), field)])


def last_change(graph: Graph) -> int:
    """The number of the newest change; 0 while the graph is empty."""
    return int(_newest(graph).get("number") or 0)


def version(graph: Graph) -> str:
    """The hash of the newest change, which differs whenever a fact does; after a restore its number may be the same."""
    return str(_newest(graph).get("hash") or "")


def _newest(graph: Graph) -> dict[str, Any]:
    rows = graph.store.rows(graph.catalogue.plumbing["log/head"], {}, seconds=graph.settings.seconds)
    return rows[0] if rows else {}


def _roots(graph: Graph, as_of: date) -> list[dict[str, Any]]:
    known = (version(graph), as_of)
    if known in graph.roots:
        return _named(graph, graph.roots[known], as_of)
    rows = graph.store.rows(graph.catalogue.plumbing["reach/roots"], {"as_of": as_of}, seconds=graph.settings.seconds)
    if len(graph.roots) >= REMEMBERED:
        graph.roots.clear()
    graph.roots[known] = [row["organization"]["id"] for row in rows]
    return rows


def _named(graph: Graph, ids: Sequence[str], as_of: date) -> list[dict[str, Any]]:
    return graph.store.rows(
        graph.catalogue.plumbing["reach/named"], {"ids": ids, "as_of": as_of}, seconds=graph.settings.seconds
    )


def _checked(ids: Sequence[str]) -> list[str]:
    if len(ids) > MOST:
        raise Refused(
            [Problem("too-many", Text(f"nhiều nhất {MOST} tổ chức", f"{MOST} organizations at most"), "within")]
        )
    try:
        return list(dict.fromkeys(values.value("Organization", identity) for identity in ids))
    except values.WrongValue as wrong:
        raise Refused([Problem("wrong-value", wrong.message, "within")]) from None


def _unknown(identity: str) -> Problem:
    return Problem(
        "unknown-thing", Text(f"không có tổ chức {identity}", f"there is no organization {identity}"), "within"
    )


def _not_that_day(row: dict[str, Any], as_of: date) -> Problem:
    organization, successors = row["organization"], row["successors"]
    last = min(as_of, organization["until"].to_native() - ONE_DAY)
    name = name_on(organization, last)
    day = f"{as_of:%d/%m/%Y}"
    vi, en = f"{name} không tồn tại ngày {day}", f"{name} does not exist on {as_of}"
    if successors:
        names = ", ".join(f"{node['name']} ({node['id']})" for node in successors)
        vi, en = f"{vi}; kế tục: {names}", f"{en}; succeeded by {names}"
    about = [thing_of(node, as_of, "vi")._asdict() for node in successors]
    return Problem("not-that-day", Text(vi, en), "within", about=about)
