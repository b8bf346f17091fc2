"""A question: its scope's part, then its body. The one place where the two are put together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graphsvc.language import Text
from graphsvc.model import links
from graphsvc.statements import files, headers, tokens, types
from graphsvc.statements.files import StatementFile
from graphsvc.statements.types import Column, Counted, Parameter

ALWAYS = ("within", "as_of")
PAGE = "\nSKIP $skip LIMIT $limit"
_PART_LINE = re.compile(r"^[ \t]*//[ \t]*part:[ \t]*(\S+)[ \t]*$", re.MULTILINE)
_LEFT_IN = ("SKIP", "LIMIT")


DAY = Column("day", "date", Text("Ngày", "Day"))
SERIES = {
    "through": (
        Parameter("from", "date", Text("Từ ngày", "From"),
                  Text("bỏ trống: năm năm trước", "left out: five years before"), True, None),
        Parameter("each", "choice", Text("Mỗi", "Each"), Text("", ""), True, "year", {
            "month": Text("tháng", "month"), "quarter": Text("quý", "quarter"), "year": Text("năm", "year")})),
    "two": (
        Parameter("other", "date", Text("So với ngày", "Other day"),
                  Text("bỏ trống: một năm trước", "left out: a year before"), True, None),),
}


@dataclass(frozen=True)
class Part:
    """Reach, spelled once: `body` starts at a bound `organization` and returns the scope's rows."""

    rows: Mapping[str, str]
    body: str

    def on_top(self) -> str:
        """In front of a question: the rows of every organization of `within`, each once."""
        rows = ", ".join(inner if inner == outer else f"{inner} AS {outer}" for outer, inner in self.rows.items())
        return f"{called(self.body)}\nWITH DISTINCT {rows}"


@dataclass(frozen=True)
class Parts:
    """The parts of all scopes, and their twins that start at one thing and climb."""

    named: str
    sources: Mapping[str, StatementFile]
    scopes: Mapping[str, Part]
    twins: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> "Parts":
        """Read the parts."""
        sources = {file.name: file for file in files.read_folder(folder)}
        scopes = {
            name: Part(headers.checked(file, headers.PartHeader).rows, spelled(file, sources))
            for name, file in sources.items()
        }
        twins = {file.name: file.body.strip() for file in files.read_folder(folder / "at")}
        return cls(scopes.pop("named").body, sources, scopes, twins)

    def front(self, file: StatementFile, header: headers.QuestionHeader) -> str:
        """What stands before a question's body."""
        if header.at is not None:
            return self._twin(file, header, header.at)
        if header.scope == "everything":
            return ""
        if header.scope == "named":
            return self.named
        return f"{self.named}\n{self.scopes[header.scope].on_top()}"

    def reach_checks(self) -> dict[str, str]:
        """Statements with a row where a thing lies within, as `at/` and the twin's name."""
        return {f"at/{name}": f"{twin}\nRETURN 1 AS within_reach" for name, twin in self.twins.items()}

    def _twin(self, file: StatementFile, header: headers.QuestionHeader, at: str) -> str:
        if at not in header.parameters:
            raise file.wrong(1, f"at: {at} không có trong parameters", f"at: {at} is not in parameters")
        if at not in self.twins:
            known = ", ".join(self.twins)
            raise file.wrong(1, f"at: {at}; chỉ có thể là {known}", f"at: {at}; it may be {known}")
        return self.twins[at]


@dataclass(frozen=True)
class Chart:
    """How the rows are best drawn: as `bars`, as a `line` through days, or as a `share` of a whole.

    `x` is the column that stands along it, `y` those that are measured; of a share the whole, then the part of it.
    """

    kind: str
    x: str
    y: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A question or picture, ready to be asked. `statement` gives all rows, `page` takes $skip and $limit.

    `sorted` gives a page in another order: that of a column by its name, the other way round by its name after a minus.

    `series` says on which days the statement is asked, where that is not one day: `through` or `two`. The first column
    then is the day.

    `chart` says how its rows are drawn, None where that would show nothing. `urgency`, from 1 (most urgent) to 3, says
    that each row is something to mend; None where rows are not.
    """

    name: str
    title: Text
    help: Text
    group: str
    scope: str
    at: str | None
    parameters: Mapping[str, Parameter]
    columns: Mapping[str, Column]
    statement: str
    page: str
    sorted: Mapping[str, str]
    source: Path
    series: str | None = None
    chart: Chart | None = None
    urgency: int | None = None


def made(file: StatementFile, parts: Parts) -> Question:
    """Check a question's file and put it together.

    Raises
    ------
    StatementError
        Header and body disagree, or the header is wrong.
    """
    header = headers.checked(file, headers.QuestionHeader)
    _check_names(file, header)
    body = spelled(file, parts.sources)
    _check_parameters(file, header, body)
    _check_urgency(file, header)
    _check_end(file)
    statement, columns = "\n".join(filter(None, (parts.front(file, header), body))), _columns_of(header.columns)
    return Question(
        file.name,
        header.title.text(),
        header.help.text() if header.help else Text("", ""),
        header.group,
        header.scope,
        header.at,
        parameters_of(header.parameters),
        columns,
        statement,
        statement + PAGE,
        _sorted(statement, columns),
        file.path,
        chart=_chart(file, header.chart, columns),
        urgency=header.urgency,
    )


def in_series(file: StatementFile, known: Mapping[str, Question]) -> Question:
    """A question that asks another one on several days.

    Raises
    ------
    StatementError
        The header is wrong, there is no such question, or a body follows.
    """
    header = headers.checked(file, headers.SeriesHeader)
    if header.asks not in known:
        raise file.wrong(1, f"asks: không có câu hỏi {header.asks}", f"asks: there is no question {header.asks}")
    if tokens.code(file.body):
        raise file.wrong(file.line, "Bỏ câu lệnh: câu hỏi này hỏi một câu hỏi khác",
                         "Leave the statement out: this question asks another one")
    asked = known[header.asks]
    own = {parameter.name: parameter for parameter in SERIES[header.on]}
    # What its numbers count is asked on the day of the row, which no link of the page's own day leads to.
    columns = {DAY.name: DAY, **{name: replace(column, counts=None) for name, column in asked.columns.items()}}
    return replace(
        asked, name=file.name, title=header.title.text(), help=header.help.text() if header.help else Text("", ""),
        group=header.group, parameters={**asked.parameters, **own}, columns=columns,
        sorted={}, source=file.path, series=header.on, chart=_chart(file, header.chart, columns), urgency=None)


def spelled(file: StatementFile, parts: Mapping[str, StatementFile]) -> str:
    """A body with each line `// part: scope` replaced by that part as a subquery; parts may use parts."""

    def part(line: re.Match[str]) -> str:
        if line[1] not in parts or line[1] == "named":
            known, at = ", ".join(parts), file.line + file.body.count("\n", 0, line.start(1))
            raise file.wrong(at, f"part: {line[1]}; chỉ có {known}", f"part: {line[1]}; there are {known}")
        inner = parts[line[1]]
        return called(spelled(inner, parts), over=headers.checked(inner, headers.PartHeader).over)

    return _PART_LINE.sub(part, file.body).strip()


def called(part: str, *, over: str = "organization") -> str:
    """A part as a subquery over what it starts at."""
    return f"CALL ({over}) {{\n{part}\n}}"


def parameters_of(found: headers.Parameters) -> dict[str, Parameter]:
    """The parameters of a header."""
    return {
        name: Parameter(
            name,
            p.type,
            _title(p.title, p.type),
            p.help.text() if p.help else Text("", ""),
            p.optional or p.default is not None,
            p.default,
            links.CALLED if p.type == "link" else {word: said.text() for word, said in p.choices.items()},
            p.least,
        )
        for name, p in found.items()
    }


def _columns_of(found: headers.Columns) -> dict[str, Column]:
    return {name: Column(name, c.type, _title(c.title, c.type), _counted(c.counts)) for name, c in found.items()}


def _counted(found: headers.CountsHeader | None) -> Counted | None:
    return Counted(found.question, found.given) if found else None


def check_counts(file: StatementFile, question: Question, known: Mapping[str, Question]) -> None:
    """Hold a question's `counts` against the questions that there are.

    Raises
    ------
    StatementError
        There is no such question, or it doesn't take what it would be given.
    """
    for column in question.columns.values():
        counts = column.counts
        if counts is None:
            continue
        if counts.question not in known:
            raise file.wrong(1, f"counts: không có câu hỏi {counts.question}",
                             f"counts: there is no question {counts.question}")
        if unknown := counts.given.keys() - known[counts.question].parameters.keys():
            said = ", ".join(sorted(unknown))
            raise file.wrong(1, f"counts: {counts.question} không nhận {said}",
                             f"counts: {counts.question} doesn't take {said}")


def _chart(file: StatementFile, found: headers.ChartHeader | None, columns: Mapping[str, Column]) -> Chart | None:
    """The chart of a header, checked against the columns."""
    if found is None:
        return None
    for name in (found.x, *found.y):
        if name not in columns:
            known = ", ".join(columns)
            raise file.wrong(1, f"chart: không có cột {name}; chỉ có {known}",
                             f"chart: there is no column {name}; there are {known}")
    if words := [name for name in found.y if columns[name].type not in types.MEASURES]:
        raise file.wrong(1, f"chart: y phải là số, không phải {', '.join(words)}",
                         f"chart: y takes numbers, not {', '.join(words)}")
    if found.kind == "line" and columns[found.x].type not in types.TIMES:
        raise file.wrong(1, f"chart: đường cần x là ngày hoặc năm, không phải {found.x}; hoặc dùng bars",
                         f"chart: a line takes a date or year as x, not {found.x}; or use bars")
    if found.kind == "share" and len(found.y) != 2:
        raise file.wrong(1, "chart: share cần y gồm hai cột: toàn bộ, rồi phần trong đó",
                         "chart: a share takes two columns as y: the whole, then the part of it")
    return Chart(found.kind, found.x, tuple(found.y))


def _title(given: headers.Said | None, type_name: str) -> Text:
    if given:
        return given.text()
    said = types.called(type_name)
    return Text(said.vi[:1].upper() + said.vi[1:], said.en[:1].upper() + said.en[1:])


def _sorted(statement: str, columns: Mapping[str, Column]) -> dict[str, str]:
    """A statement around another for each order: by a column, what has no value last, and equal rows by all others."""
    names = ", ".join(columns)
    return {
        f"{minus}{name}": f"CALL () {{\n{statement}\n}}\nRETURN {names}\nORDER BY " + ", ".join(
            (f"{name} IS NULL", *_ordered(column, direction),
             *(term for other in columns.values() if other is not column for term in _ordered(other, "")))) + PAGE
        for name, column in columns.items() for minus, direction in (("", ""), ("-", " DESC"))
    }


def _ordered(column: Column, direction: str) -> list[str]:
    """By what a column is sorted: a thing or its name by the Vietnamese order of names, its code by the code."""
    if types.is_thing(column.type):
        return [f"{column.name}.sort{direction}", f"{column.name}.key{direction}"]
    by = {"name": f"{column.name}.sort", "code": f"{column.name}.code"}.get(column.type, column.name)
    return [by + direction]


def _check_names(file: StatementFile, header: headers.QuestionHeader) -> None:
    for name in header.parameters:
        if name in headers.RESERVED:
            raise file.wrong(
                1, f"{name}: tên này đã có nghĩa riêng, hãy đổi", f"{name}: this name is taken, choose another"
            )


def _check_parameters(file: StatementFile, header: headers.QuestionHeader, body: str) -> None:
    used, lines = tokens.parameters(body), tokens.parameters(file.body)
    for name in used:
        if name not in header.parameters and name not in ALWAYS:
            raise file.wrong(
                file.line + lines[name] - 1 if name in lines else 1,  # else a part takes it
                f"${name} không khai báo trong parameters",
                f"${name} is not declared in parameters",
            )
    for name in header.parameters:
        if name not in used and name != header.at:
            raise file.wrong(
                1,
                f"{name} khai báo mà không dùng: thêm ${name} hoặc bỏ khai báo",
                f"{name} is declared and not used: use ${name} or remove it",
            )


def _check_urgency(file: StatementFile, header: headers.QuestionHeader) -> None:
    """What is to be mended is found without being told anything."""
    needed = [name for name, p in header.parameters.items() if not p.optional and p.default is None]
    if header.urgency is not None and needed:
        raise file.wrong(
            1,
            f"urgency: câu hỏi cần {', '.join(needed)} thì không tự cho biết việc cần sửa: bỏ urgency",
            f"urgency: a question that needs {', '.join(needed)} can't tell alone what to mend: leave urgency out",
        )


def _check_end(file: StatementFile) -> None:
    code = tokens.code(file.body)
    words = [(token.text.upper(), token.line) for token in code if token.sort == "word"]
    if "RETURN" not in (word for word, _ in words):
        raise file.wrong(
            file.line + code[0].line - 1,
            "Câu hỏi phải kết thúc bằng RETURN … ORDER BY",
            "A question ends with RETURN … ORDER BY",
        )
    after = words[max(i for i, (word, _) in enumerate(words) if word == "RETURN") :]
    for word, line in after:
        if word in _LEFT_IN:
            raise file.wrong(
                file.line + line - 1, f"Bỏ {word}: dịch vụ tự chia trang", f"Leave out {word}: the service pages"
            )
