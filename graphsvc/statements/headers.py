"""What a header may say, checked by pydantic; the checked form is what the rest of the service sees."""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from graphsvc.language import Text
from graphsvc.model.things import KINDS
from graphsvc.statements import types
from graphsvc.statements.files import StatementFile

Scope = Literal["organizations", "named", "territory", "people", "duties", "everything"]
Header = TypeVar("Header", bound=BaseModel)
RESERVED = frozenset({"within", "as_of", "limit", "offset", "format", "lang", "skip", "sort", "fields", "page",
                      "preview", "from", "each", "other"})


def _parameter_type(name: str) -> str:
    if not (types.is_thing(name) or name in types.SCALARS):
        raise ValueError(f"unknown type '{name}'; known: {', '.join((*types.THINGS, *types.SCALARS))}")
    return name


def _kind(name: str) -> str:
    if name not in KINDS:
        raise ValueError(f"unknown kind '{name}'; known: {', '.join(KINDS)}")
    return name


def _column_type(name: str) -> str:
    return name if name in types.COLUMN_ONLY else _parameter_type(name)


def _short(value: Any) -> Any:
    return {"type": value} if isinstance(value, str) else value


Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,40}$")]


class Strict(BaseModel):
    """A header's part: an unknown word in it is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Said(Strict):
    """A saying in both languages."""

    vi: str = Field(min_length=1, max_length=400)
    en: str = Field(min_length=1, max_length=400)

    def text(self) -> Text:
        """As the service's own pair."""
        return Text(self.vi, self.en)


class ParameterHeader(Strict):
    """`name: type`, or the long form."""

    type: Annotated[str, AfterValidator(_parameter_type)]
    title: Said | None = None
    help: Said | None = None
    optional: bool = False
    default: Any = None
    choices: dict[Name, Said] = Field(default_factory=dict)
    least: int | None = None

    @model_validator(mode="after")
    def _choices_where_chosen(self) -> "ParameterHeader":
        if (self.type == "choice") != bool(self.choices):
            raise ValueError("choices belong to the type choice, and to no other")
        return self


class CountsHeader(Strict):
    """Which question's rows a number counts, within the same organizations on the same day, and what that is given."""

    question: str
    given: dict[Name, Any] = Field(default_factory=dict)


class ColumnHeader(Strict):
    """`name: type`, or the long form."""

    type: Annotated[str, AfterValidator(_column_type)]
    title: Said | None = None
    counts: CountsHeader | None = None


Parameters = dict[Name, Annotated[ParameterHeader, BeforeValidator(_short)]]
Columns = dict[Name, Annotated[ColumnHeader, BeforeValidator(_short)]]


class ChartHeader(Strict):
    """How the rows are best drawn: what stands along it, and what is measured."""

    kind: Literal["bars", "line", "share"]
    x: Name
    y: list[Name] = Field(min_length=1)


class QuestionHeader(Strict):
    """The header of a question or a picture."""

    title: Said
    help: Said | None = None
    group: Name = "own"
    scope: Scope
    at: Name | None = None
    parameters: Parameters = Field(default_factory=dict)
    columns: Columns = Field(min_length=1)
    chart: ChartHeader | None = None
    urgency: Annotated[int, Field(strict=True, ge=1, le=3)] | None = None


class SeriesHeader(Strict):
    """The header of a question that asks another one on several days.

    `on` says which: `through`, one each month, quarter or year until the day asked about; `two`, that day and another.
    """

    title: Said
    help: Said | None = None
    group: Name = "own"
    asks: str
    on: Literal["through", "two"]
    chart: ChartHeader | None = None


class ExampleHeader(Strict):
    """What an action's example can't have from the types of its parameters alone.

    `after` says which actions come before it, each with what it gives; `given` what the example itself gives.
    """

    after: dict[str, dict[Name, Any]] = Field(default_factory=dict)
    given: dict[Name, Any] = Field(default_factory=dict)


class ActionHeader(Strict):
    """The header of a change's action.

    Of the parameters in each list of `either` one may be given at most; `nothing` is what is said of a row from which
    nothing results.
    """

    title: Said
    help: Said
    group: Name
    registers: Annotated[str, AfterValidator(_kind)] | None = None
    parameters: Parameters = Field(min_length=1)
    either: list[Annotated[list[Name], Field(min_length=2)]] = Field(default_factory=list)
    nothing: Said | None = None
    example: ExampleHeader = Field(default_factory=ExampleHeader)


class GuardHeader(Strict):
    """The header of a guard: what it watches (kinds of things, types of links), and what it says of a row.

    `fields` are the parameters that an action says it by, the likelier first.
    """

    message: Said
    watches: list[str] = Field(min_length=1)
    fields: list[Name] = Field(
        default=["on", "right_since", "right_until", "reopen", "right_died", "alive"], min_length=1)


class PartHeader(Strict):
    """The header of a part: what it starts at, nothing for the whole graph, and its rows, each with the part's name."""

    title: Said
    over: Literal["", "named", "organization", "village", "household", "person", "thing", "row, thing",
                  "row, thing, right, cleared", "row, now, to", "row, kept, duplicate", "row, gone", "row, gone, left",
                  "row, gone, link"] = "organization"
    rows: dict[str, str] = Field(min_length=1)


def checked(file: StatementFile, model: type[Header]) -> Header:
    """The header of a file, checked.

    Raises
    ------
    StatementError
        What is wrong, and where in the header.
    """
    try:
        return model.model_validate(file.header)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise file.wrong(1, f"Phần đầu, {place}: {first['msg']}", f"Header, {place}: {first['msg']}") from error
