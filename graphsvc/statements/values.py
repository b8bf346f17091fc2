"""Values as people and programs give them, checked by their parameter's type."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from graphsvc import days
from graphsvc.errors import Problem
from graphsvc.language import LANGUAGES, Text
from graphsvc.statements import types
from graphsvc.statements.types import Parameter
from graphsvc.text import folded, has_control, is_visible, tidy

LONGEST = 200
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~:-]{0,63}", re.ASCII)
LARGEST = 2**31 - 1
_TRUE, _FALSE = ("true", "1", "yes", "có"), ("false", "0", "no", "không")


class WrongValue(ValueError):
    """A value that its type does not take; says what it takes."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.message = Text(vi, en)


def checked(
    parameters: Mapping[str, Parameter], given: Mapping[str, Any], row: int | None = None
) -> tuple[dict[str, Any], list[Problem]]:
    """Every parameter's value, None where an optional one is left out, and all that is wrong.

    Parameters
    ----------
    given
        Values by name, as text or native.
    row
        The place in a list of actions that problems name.
    """
    problems = [_unknown(name, parameters, row) for name in given if name not in parameters]
    values: dict[str, Any] = {}
    for name, parameter in parameters.items():
        raw = given.get(name)
        if raw is None or (isinstance(raw, str) and not raw.strip()):
            values[name] = parameter.default
            if not parameter.optional:
                problems.append(Problem("missing", _needs(parameter), name, row))
            continue
        try:
            values[name] = value(parameter.type, raw)
            _check_bounds(parameter, values[name])
        except WrongValue as wrong:
            problems.append(Problem("wrong-value", wrong.message, name, row))
    return values, problems


def _check_bounds(parameter: Parameter, word: Any) -> None:
    if parameter.choices and word not in parameter.choices:
        vi, en = (", ".join(f"{choice} ({text.says(language)})" for choice, text in parameter.choices.items())
                  for language in LANGUAGES)
        raise WrongValue(f"chọn một trong: {vi}", f"choose one of: {en}")
    if parameter.least is not None and word < parameter.least:
        raise WrongValue(f"ít nhất là {parameter.least}", f"at least {parameter.least}")


def value(type_name: str, raw: Any) -> Any:
    """One value of a type.

    Raises
    ------
    WrongValue
        The type does not take it.
    """
    if types.is_thing(type_name):
        return _thing(type_name, raw)
    return _SCALARS[type_name](raw)


def moment(text: str) -> datetime:
    """A time, or the first moment of a day; without a zone where none is written.

    Raises
    ------
    WrongValue
        It is neither.
    """
    found = days.moment(text.strip())
    if found is None:
        raise WrongValue(
            "viết ngày như 17/06/2022, hoặc lúc như 2022-06-17T08:30:00+07:00",
            "write a date such as 2022-06-17, or a time such as 2022-06-17T08:30:00+07:00",
        )
    return found


def _thing(type_name: str, raw: Any) -> str:
    """The id of a thing; `Kind/id` is taken too, and kept where the type allows several kinds."""
    text = _id(raw.rpartition("/")[2] if isinstance(raw, str) else raw)
    kind = raw.rpartition("/")[0].strip()
    kinds = types.kinds_of(type_name)
    if kind and kind not in kinds:
        known = ", ".join(kinds)
        raise WrongValue(f"{_cut(kind)}: chỉ nhận {known}", f"{_cut(kind)}: takes {known}")
    return f"{kind}/{text}" if kind and len(kinds) > 1 else text


def _id(raw: Any) -> str:
    if isinstance(raw, str) and ID.fullmatch(raw.strip()):
        return raw.strip()
    raise WrongValue(
        "mã định danh gồm 1–64 chữ không dấu, số và . _ ~ : -", "an id has 1 to 64 plain letters, digits and . _ ~ : -"
    )


def _date(raw: Any) -> date:
    found = raw if type(raw) is date else days.parsed(raw.strip()) if isinstance(raw, str) else None
    if found is None or not days.EARLIEST <= found <= days.LATEST:
        raise WrongValue(
            "ngày viết 17/06/2022 hoặc 2022-06-17, từ năm 1900 đến 2199",
            "write a date as 17/06/2022 or 2022-06-17, from 1900 to 2199",
        )
    return found


def _integer(raw: Any) -> int:
    if isinstance(raw, str) and re.fullmatch(r"-?[0-9]{1,10}", raw.strip(), re.ASCII):
        raw = int(raw)
    if isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) <= LARGEST:
        return raw
    raise WrongValue("số nguyên, ví dụ 12", "a whole number, such as 12")


def _year(raw: Any) -> int:
    year = _integer(raw)
    if not days.EARLIEST.year <= year <= days.LATEST.year:
        raise WrongValue("năm từ 1900 đến 2199", "a year from 1900 to 2199")
    return year


def _share(raw: Any) -> float:
    try:
        share = float(raw)
    except (TypeError, ValueError):
        share = -1.0
    if isinstance(raw, bool) or not 0 <= share <= 1:
        raise WrongValue("tỷ lệ từ 0 đến 1, ví dụ 0.95", "a share from 0 to 1, such as 0.95")
    return share


def _boolean(raw: Any) -> bool:
    if isinstance(raw, bool):
        return raw
    word = raw.strip().casefold() if isinstance(raw, str) else ""
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise WrongValue("có hoặc không (true, false)", "true or false")


def _text(raw: Any) -> str:
    if not isinstance(raw, str):
        raise WrongValue("phải là chữ", "must be text")
    text = tidy(raw[: LONGEST * 4])
    if len(raw) > LONGEST * 4 or len(text) > LONGEST:
        raise WrongValue(f"dài quá {LONGEST} ký tự", f"longer than {LONGEST} characters")
    if has_control(text):
        raise WrongValue("có ký tự không in được: gõ lại", "holds characters that can't be printed: type it again")
    if not is_visible(text):
        raise WrongValue("không có gì nhìn thấy được: gõ lại", "holds nothing that can be seen: type it again")
    return text


def _search(raw: Any) -> str:
    """Words as search compares them."""
    words = folded(_text(raw))
    if not words:
        raise WrongValue("phải có chữ hoặc số", "must hold a letter or a digit")
    return words


def _unknown(name: str, parameters: Mapping[str, Parameter], row: int | None) -> Problem:
    known = ", ".join(parameters) or "–"
    return Problem(
        "unknown-parameter",
        Text(f"không có tham số này; có: {known}", f"no such parameter; there are: {known}"),
        _cut(name),
        row,
    )


def _needs(parameter: Parameter) -> Text:
    said = types.called(parameter.type)
    return Text(f"thiếu: cần {said.vi}", f"is missing: give {said.en}")


def _cut(text: object) -> str:
    shown = str(text)
    return shown if len(shown) <= 60 else shown[:59] + "…"


_SCALARS: Mapping[str, Callable[[Any], Any]] = {
    "date": _date,
    "year": _year,
    "integer": _integer,
    "share": _share,
    "boolean": _boolean,
    "text": _text,
    "search": _search,
    "choice": _text,
    "link": _text,
    "id": _id,
}
