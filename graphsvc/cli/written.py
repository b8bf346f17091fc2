"""What a change did, printed: in a table in words, in every other form as the log has it."""

from collections.abc import Sequence

import click

from graphsvc.changes.door import Outcome, Written
from graphsvc.changes.wording import in_words
from graphsvc.cli.printing import print_rows
from graphsvc.cli.saying import LANGUAGE, say
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.statements.types import Column

COLUMNS = (
    Column("row", "integer", Text("Dòng", "Row")),
    Column("action", "text", Text("Thao tác", "Action")),
    Column("fact", "text", Text("Dữ kiện", "Fact")),
    Column("before", "text", Text("Trước", "Before")),
    Column("after", "text", Text("Sau", "After")),
)
AS_WRITTEN = tuple(column for column in COLUMNS if column.name != "fact")


def print_outcome(graph: Graph, outcome: Outcome, format: str) -> None:
    """Print what a change did; that it is made is said first, whatever becomes of printing the rest."""
    if outcome.number is None:
        click.echo(say("Xem trước: chưa có gì thay đổi.", "Preview: nothing has changed."), err=True)
    else:
        click.echo(say(f"Đã ghi thay đổi số {outcome.number}.", f"Change {outcome.number} is made."), err=True)
    for hint in outcome.hints:
        click.echo(say(f"Lưu ý: {hint.says('vi')}", f"Note: {hint.says('en')}"), err=True)
    print_facts(graph, outcome.facts, format)


def print_facts(graph: Graph, facts: Sequence[Written], format: str) -> None:
    """Print what a change wrote of each thing and link."""
    if format == "table":
        print_rows(COLUMNS, (said.texts for said in in_words(graph, facts, LANGUAGE)), format)
    else:
        print_rows(AS_WRITTEN, ([fact.row + 1, fact.action, fact.before, fact.after] for fact in facts), format)
