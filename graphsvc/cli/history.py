"""`graphsvc history KIND ID`: all that happened to a thing, in order."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

import click

from graphsvc.changes.log import COLUMNS
from graphsvc.cli.opening import graph
from graphsvc.cli.options import after_option, format_option, limit_option
from graphsvc.cli.saying import LANGUAGE, Command, say
from graphsvc.cli.table import moment
from graphsvc.model.things import KINDS


def printed(kind: str, id: str, after: int, limit: int | None, format: str) -> None:
    """Print it: in a table in words, in every other form as the log has it."""
    from graphsvc.cli import written
    from graphsvc.cli.printing import print_rows

    own = written.COLUMNS[1:] if format == "table" else written.AS_WRITTEN[1:]
    print_rows((*COLUMNS[:3], *own), _rows(kind, id, after, limit, format), format)


def _rows(kind: str, id: str, after: int, limit: int | None, format: str) -> Iterator[list[Any]]:
    from graphsvc.changes.history import history
    from graphsvc.changes.wording import in_words

    with graph() as opened:
        zone = ZoneInfo(opened.settings.time_zone)
        # The names that a change's facts need are asked for once.
        for entry, happened in groupby(history(opened, kind, id, after=after, limit=limit), attrgetter("entry")):
            facts = [each.written for each in happened]
            rows = ([list(said.texts[1:]) for said in in_words(opened, facts, LANGUAGE)] if format == "table"
                    else [[fact.action, fact.before, fact.after] for fact in facts])
            for row in rows:
                yield [entry.number, moment(entry.time, zone, format), entry.head.actor, *row]


command = Command(
    "history", callback=printed,
    params=[click.Argument(["kind"], type=click.Choice(KINDS, case_sensitive=False), metavar=say("LOẠI", "KIND")),
            click.Argument(["id"], metavar=say("MÃ", "ID")), after_option(), limit_option(), format_option()],
    help=say(
        f"In mọi điều đã ghi về một đối tượng và các liên kết của nó, theo thứ tự. LOẠI là {', '.join(KINDS)}.",
        f"Print all that was recorded of a thing and its links, in order. KIND is {', '.join(KINDS)}."))
