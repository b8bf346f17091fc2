"""On which days something changed."""

from collections.abc import Sequence
from datetime import date

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.questions import reach
from graphsvc.store.door import native


def days_of_change(graph: Graph, within: Sequence[str], as_of: date, language: Language) -> list[tuple[date, int]]:
    """The days on which something begins or ends at organizations, in order, each with how much.

    Parameters
    ----------
    within
        Ids of organizations, each with what lies below it on the day; none for all of any day.
    as_of
        The day.

    Raises
    ------
    NotFound, Refused, GraphAway, TookTooLong
    """
    named = [thing.id for thing in reach.within(graph, within, as_of, language)] if within else []
    rows = graph.store.rows(graph.catalogue.plumbing["things/days-of-change"], {"within": named, "as_of": as_of},
                            seconds=graph.settings.seconds)
    return [(native(row["day"]), int(row["changes"])) for row in rows]
