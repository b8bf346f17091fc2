"""`graphsvc.ask` and `graphsvc.draw`: the rows of a question and a picture, in a notebook or script."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphsvc.errors import Problem, Refused, SetupError
from graphsvc.graph import open_graph
from graphsvc.language import Language, Text
from graphsvc.questions import asking
from graphsvc.questions.asking import Answer
from graphsvc.settings import from_environment
from graphsvc.statements.types import Column, is_thing

if TYPE_CHECKING:
    from graphsvc.pictures.chart import Layout
    from graphsvc.pictures.drawing import Drawing

NO_PANDAS = Text(
    "frame() cần pandas, mà máy này chưa cài: pip install pandas",
    "frame() needs pandas, which is not installed: pip install pandas")
NOT_ONE_OF = Text("chỉ nhận {known}", "takes {known} only")
NO_SUCH_ENDING = Text("tên tệp phải kết thúc bằng {endings}", "a file's name ends with {endings}")
# How pandas keeps the values of a type, some of which may be missing; all others as text.
KEPT_AS: Mapping[str, str] = {
    "integer": "Int64", "year": "Int64", "share": "Float64", "boolean": "boolean", "date": "datetime64[s]"}


class Rows(list[dict[str, Any]]):
    """The rows of an answer, each a dict by column: Thing, date, int, float, str, bool or None.

    `question` is what was asked, `within` the organizations and `as_of` the day that it is answered for, `columns` what
    each column is.
    """

    def __init__(self, answer: Answer) -> None:
        names = [column.name for column in answer.columns]
        super().__init__(dict(zip(names, row, strict=True)) for row in answer)
        self.question, self.within, self.as_of = answer.question.name, list(answer.within), answer.as_of
        self.columns: Sequence[Column] = answer.columns

    def frame(self) -> Any:
        """The rows as a pandas DataFrame.

        A thing takes two columns, its name and, as `…_id`, its id. Whole numbers, shares, yes or no and days are of
        pandas' own types, in which any value may be missing.

        Raises
        ------
        SetupError
            pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise SetupError(NO_PANDAS) from error
        return pandas.DataFrame({
            name: pandas.Series(values, dtype=kept_as)
            for column in self.columns for name, kept_as, values in self._series(column)})

    def _series(self, column: Column) -> list[tuple[str, str, list[Any]]]:
        """Name, type and values of what a column becomes in a frame."""
        values = [row[column.name] for row in self]
        if is_thing(column.type):
            return [(column.name, "string", [thing and thing.name for thing in values]),
                    (f"{column.name}_id", "string", [thing and thing.id for thing in values])]
        return [(column.name, KEPT_AS.get(column.type, "string"), values)]


class Picture:
    """A picture that a notebook shows; `as_of` is its day."""

    def __init__(self, drawing: "Drawing") -> None:
        self._drawing = drawing
        self.as_of = drawing.day

    def save(self, path: str | Path) -> None:
        """Write the picture to a file, in the form that its name ends with.

        That is one of .svg, .png, .html, .graphml, .gexf, .json (node-link) and .csv.

        Raises
        ------
        SetupError
            The name ends otherwise.
        OSError
            The file can't be written.
        """
        from graphsvc.pictures import saving

        file = Path(path)
        form = next((form for ending, form in saving.FORMS.items() if file.suffix.lower() == f".{ending}"), None)
        if form is None:
            endings = ", ".join(f".{ending}" for ending in saving.FORMS)
            raise SetupError(NO_SUCH_ENDING.filled({"endings": endings}))
        file.write_bytes(form.write(self._drawing))

    def _repr_svg_(self) -> str:
        from graphsvc.pictures.svg import svg

        return svg(self._drawing).decode()

    def _repr_html_(self) -> str:
        """As large as it is, in a frame that scrolls."""
        return f'<div style="overflow: auto; max-height: 80vh">{self._repr_svg_().partition("?>")[2]}</div>'


def ask(
    question: str, /, *, within: str | Iterable[str] = (), as_of: date | str | None = None, limit: int | None = None,
    sort: str | None = None, lang: Language | None = None, **parameters: Any,
) -> Rows:
    """Ask a question of the graph that the environment names, and hold all its rows.

    The graph is opened as `graphsvc ask` opens it, by the same settings, and closed again: a Neo4j where `NEO4J_URI`
    names one, else the embedded engine of the data folder, that of the running service where one runs.

    Parameters
    ----------
    question
        Its name, as `graphsvc questions` lists it.
    within
        Ids of organizations, each with all below it; left out, all.
    as_of
        The day; left out, today.
    limit
        This many rows at most; left out, all.
    sort
        A column, after a minus the other way round; left out, the question's own order.
    lang
        The language of names in the vocabulary, "vi" or "en"; left out, that of the settings.
    parameters
        The question's own, by name, as text or native.

    Raises
    ------
    NotFound
        There is no such question, organization or thing within reach.
    Refused
        A value can't be used; all such problems at once.
    SetupError, StatementError
        A setting, folder or statement file is wrong.
    GraphAway, TookTooLong, GraphError

    Examples
    --------
    >>> rows = graphsvc.ask("households-without-member", within="org-004", as_of="2022-06-17")  # doctest: +SKIP
    >>> rows[0]["household"].name, rows[0]["uncovered_since"]  # doctest: +SKIP
    ('Hộ 4', datetime.date(2015, 1, 1))
    """
    settings = from_environment()
    with open_graph(settings) as graph, asking.ask(
            graph, question, within=[within] if isinstance(within, str) else list(within), as_of=as_of, limit=limit,
            sort=sort, language=lang or settings.language, parameters=parameters) as answer:
        return Rows(answer)


def draw(
    *, within: str | Iterable[str] = (), village: str | None = None, as_of: date | str | None = None,
    layout: "Layout" = "hanging", lang: Language | None = None,
) -> Picture:
    """Draw the structure, or one village, of the graph that the environment names; opens it as `ask` does.

    Parameters
    ----------
    within
        Ids of organizations, each with all below it; left out, all.
    village
        The id of a village: draw who looks after its households instead.
    as_of
        The day; left out, today.
    layout
        "hanging", "tree" from left to right, "radial", or "force" up to 300 marks, above which the picture hangs.
    lang
        The language of what stands in the picture, "vi" or "en"; left out, that of the settings.

    Raises
    ------
    NotFound, Refused
        There is no such organization, village or layout, or no such day.
    SetupError, StatementError
        A setting, folder or statement file is wrong.
    GraphAway, TookTooLong, GraphError

    Examples
    --------
    >>> graphsvc.draw(within="org-004", as_of="2022-06-17", layout="radial").save("commune.png")  # doctest: +SKIP
    """
    from graphsvc.pictures import subjects
    from graphsvc.pictures.chart import LAYOUTS
    from graphsvc.pictures.drawing import Wishes

    if layout not in LAYOUTS:
        raise Refused([Problem("wrong-value", NOT_ONE_OF.filled({"known": ", ".join(LAYOUTS)}), field="layout")])
    settings = from_environment()
    with open_graph(settings) as graph:
        return Picture(subjects.of(
            graph, ("village", village) if village else None, Wishes(layout=layout),
            within=[within] if isinstance(within, str) else list(within), as_of=as_of,
            language=lang or settings.language))
