"""For notebooks and scripts: `graphsvc.ask(…)` gives the rows of a question as a list, or as a pandas frame."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

# What is needed to answer is imported with the first question, so that `import graphsvc` costs next to nothing.
if TYPE_CHECKING:
    import pandas

    from graphsvc.model.things import Thing
    from graphsvc.statements.types import Column


class Rows(list[dict[str, Any]]):
    """The rows of a question in its order, each a dict by the names of the columns.

    A thing is a `Thing` with `kind`, `id` and `name`; a day is a `date`; an unknown start and an open end are None.
    `question`, `as_of` and `within` say what was asked, `columns` what each place in a row is.
    """

    def __init__(
        self, rows: Sequence[Mapping[str, Any]], *, question: str, as_of: date, within: "Sequence[Thing]",
        columns: "Sequence[Column]",
    ) -> None:
        super().__init__(dict(row) for row in rows)
        self.question, self.as_of, self.within, self.columns = question, as_of, within, columns

    def frame(self) -> "pandas.DataFrame":
        """The rows as a pandas frame: a thing is two columns, its name and its id, as in CSV; days are datetimes.

        Raises
        ------
        SetupError
            There is no pandas.
        """
        from graphsvc.statements.types import is_thing

        pandas = _pandas()
        made: dict[str, Any] = {}
        for column in self.columns:
            cells = [row[column.name] for row in self]
            if is_thing(column.type):
                made[column.name] = [cell and cell.name for cell in cells]
                made[f"{column.name}_id"] = [cell and cell.id for cell in cells]
            else:
                made[column.name] = pandas.to_datetime(cells) if column.type == "date" else cells
        return pandas.DataFrame(made)


def ask(
    question: str, *, within: str | Sequence[str] = (), as_of: date | str | None = None, limit: int | None = None,
    sort: str | None = None, **parameters: Any,
) -> Rows:
    """Ask a question of the graph that the environment's settings name, through the service's engine where one runs.

    Parameters
    ----------
    question
        Its name, such as `households-without-member`.
    within
        Ids of organizations, each with all below it; left out, all.
    as_of
        The day, a date or text such as 2022-06-17; left out, today.
    limit
        How many rows at most; left out, all.
    sort
        A column's name, after a minus the other way round; left out, the question's own order.
    parameters
        The question's own.

    Raises
    ------
    NotFound
        There is no such question, organization or thing.
    Refused
        A value can't be used; all such problems at once.
    SetupError, StatementError, GraphAway, TookTooLong, GraphError
    """
    from graphsvc.graph import open_graph
    from graphsvc.questions import asking
    from graphsvc.settings import from_environment

    settings = from_environment()
    about = {"within": [within] if isinstance(within, str) else within, "as_of": as_of, "limit": limit, "sort": sort}
    with open_graph(settings) as graph, asking.ask(
            graph, question, parameters=parameters, language=settings.language, **about) as answer:
        names = [column.name for column in answer.columns]
        rows = [dict(zip(names, row, strict=True)) for row in answer]
        return Rows(rows, question=question, as_of=answer.as_of, within=answer.within, columns=answer.columns)


def _pandas() -> Any:
    from graphsvc.errors import SetupError
    from graphsvc.language import Text

    try:
        import pandas
    except ImportError as error:
        raise SetupError(Text("Cần có pandas: pip install pandas", "pandas is needed: pip install pandas")) from error
    return pandas
