"""A mapping as it is kept: a small YAML file, read by a loader that makes texts, lists and tables only."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from graphsvc.errors import Problem, Refused
from graphsvc.importing.foreign import bounded
from graphsvc.importing.foreign.mapping import BECOMES, FIELDS, ColumnMapping
from graphsvc.importing.nearest import meant
from graphsvc.language import Text
from graphsvc.sheets.refusing import broken, unsafe
from graphsvc.text import tidy

BYTES = 16 * 1024
KEYS, BECOMES_KEYS = ("sheet", "columns", "becomes"), ("column", "values", "otherwise")

TOO_LARGE = Text("tệp ánh xạ lớn quá {most} KB", "the mapping is larger than {most} KB")
NOT_TEXT = Text("tệp ánh xạ không phải UTF-8", "the mapping is no UTF-8 text")
NOT_YAML = Text("tệp ánh xạ không phải YAML: dòng {line}, cột {column}",
                "the mapping is no YAML: line {line}, column {column}")
BAD_YAML = Text("tệp ánh xạ không phải YAML đọc được", "the mapping is no YAML that can be read")
ALIAS = Text("tệp ánh xạ dùng bí danh (*tên): viết ra từng giá trị",
             "the mapping has aliases (*name): write each value out")
AGAIN = Text("“{key}” có hai lần, lần sau ở dòng {line}", "“{key}” stands there twice, again in line {line}")
UNKNOWN = Text("không có “{word}” ở đây{nearest}; chỉ có: {known}",
               "there is no “{word}” here{nearest}; there are: {known}")
MEANT = Text(" (ý bạn là {nearest}?)", " (did you mean {nearest}?)")
TABLE = Text("ở đây phải là các dòng “từ: giá trị”", "there must be lines “word: value” here")
WORD = Text("ở đây phải là một giá trị", "there must be a value here")
LACKING = Text("thiếu: {words}", "missing: {words}")
ONE_END = Text("chỉ dùng một trong until và last_day", "give until or last_day, not both")


class _Loader(yaml.BaseLoader):
    """Every scalar is a text, so that `no` and 2019-01-01 stay what they are; a key stands once, and none is copied."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise unsafe(ALIAS)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise broken(BAD_YAML)
            if key.value in seen:
                raise broken(AGAIN.filled({"key": key.value, "line": key.start_mark.line + 1}))
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(path: Path, known: ColumnMapping | None = None) -> ColumnMapping:
    """The mapping that a file holds.

    Parameters
    ----------
    known
        What holds where the file says nothing.

    Raises
    ------
    Refused
        It can't be read, or says what can't be meant: all of it at once.
    """
    said = _loaded(path)
    if not isinstance(said, dict):
        raise Refused([Problem("wrong-value", TABLE, "mapping")])
    problems = _unknown(said, KEYS, "mapping")
    columns = _columns(_words(said.get("columns", {}), "columns", problems), known, problems)
    by, values, otherwise = _becomes(said["becomes"], problems) if "becomes" in said else _as_known(known, problems)
    sheet = _word(said["sheet"], "sheet", problems) if "sheet" in said else None
    if problems:
        raise Refused(problems)
    note = known.note if known and "becomes" not in said else None
    return ColumnMapping(columns, by, values, otherwise, sheet, note)


def _loaded(path: Path) -> Any:
    said = bounded.text(bounded.content(path, BYTES, TOO_LARGE.filled({"most": BYTES // 1024})), NOT_TEXT)
    try:
        return yaml.load(said, _Loader)  # noqa: S506 - it makes texts, lists and tables only
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        raise broken(NOT_YAML.filled({"line": at.line + 1, "column": at.column + 1}) if at else BAD_YAML) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise broken(BAD_YAML) from error


def _columns(own: dict[str, str], known: ColumnMapping | None, problems: list[Problem]) -> dict[str, str]:
    """The columns that the file names, and the known ones of which it says nothing; of the two ends it names one."""
    problems += _unknown(own, FIELDS, "columns")
    if {"until", "last_day"} <= set(own):
        problems.append(Problem("either", ONE_END, "columns"))
    replaced = {"until", "last_day"} if {"until", "last_day"} & set(own) else set(own)
    columns = {name: header for name, header in (known.columns if known else {}).items() if name not in replaced} | own
    if not {"id", "code", "name"} & set(columns):
        problems.append(Problem("missing", LACKING.filled({"words": "id | code | name"}), "columns"))
    return columns


def _as_known(
    known: ColumnMapping | None, problems: list[Problem]
) -> tuple[str | None, Mapping[str, str], str | None]:
    if known is None:
        problems.append(Problem("missing", LACKING.filled({"words": "becomes"}), "mapping"))
        return None, {}, None
    return known.by, known.values, known.otherwise


def _becomes(said: Any, problems: list[Problem]) -> tuple[str | None, Mapping[str, str], str | None]:
    if isinstance(said, str):
        problems += _unknown([said], BECOMES, "becomes")
        return None, {}, said
    if not isinstance(said, dict):
        problems.append(Problem("wrong-value", TABLE, "becomes"))
        return None, {}, None
    problems += _unknown(said, BECOMES_KEYS, "becomes")
    lacking = [name for name in ("column", "values") if name not in said]
    if lacking:
        problems.append(Problem("missing", LACKING.filled({"words": ", ".join(lacking)}), "becomes"))
    values = _words(said.get("values", {}), "becomes.values", problems)
    otherwise = _word(said["otherwise"], "becomes.otherwise", problems) if "otherwise" in said else None
    problems += _unknown([*values.values(), *([otherwise] if otherwise else [])], BECOMES, "becomes")
    by = _word(said["column"], "becomes.column", problems) if "column" in said else None
    return by, {value.casefold(): what for value, what in values.items()}, otherwise


def _words(said: Any, place: str, problems: list[Problem]) -> dict[str, str]:
    if not isinstance(said, dict):
        problems.append(Problem("wrong-value", TABLE, place))
        return {}
    return {tidy(name): _word(value, f"{place}.{name}", problems) for name, value in said.items()}


def _word(said: Any, place: str, problems: list[Problem]) -> str:
    if isinstance(said, str) and tidy(said):
        return tidy(said)
    problems.append(Problem("wrong-value", WORD, place))
    return ""


def _unknown(words: Iterable[str], known: tuple[str, ...], place: str) -> list[Problem]:
    return [Problem("unknown-name", UNKNOWN.filled(
        {"word": word, "nearest": meant(word, known, MEANT), "known": ", ".join(known)}), place)
        for word in dict.fromkeys(words) if word and word not in known]
