"""A JSON document of another system, read within bounds: strictly, each key once."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

from graphsvc.importing.foreign import bounded
from graphsvc.language import Text
from graphsvc.sheets.refusing import broken, over
from graphsvc.text import legible

BYTES = 16 * 2**20
PARTS = 800_000  # commas, colons and brackets: each stands for something that takes memory

TOO_LARGE = Text("tệp JSON lớn quá {most} MB. Hãy chỉ xuất những trường cần thiết",
                 "the JSON is larger than {most} MB. Export only the fields that are needed")
TOO_MANY = Text("tệp JSON có quá {most} giá trị. Hãy chỉ xuất những trường cần thiết",
                "the JSON holds more than {most} values. Export only the fields that are needed")
TOO_DEEP = Text("tệp JSON lồng nhau quá sâu", "the JSON is nested too deep")
NOT_JSON = Text("không phải JSON: dòng {line}, cột {column}", "not JSON: line {line}, column {column}")
NOT_TEXT = Text("tệp JSON không phải UTF-8", "the JSON is no UTF-8 text")
AGAIN = Text("tệp JSON có hai lần “{key}” trong cùng một đối tượng", "the JSON has “{key}” twice in one object")
NO_NUMBER = Text("tệp JSON có {word}, không phải một số", "the JSON holds {word}, which is no number")
LONG_NUMBER = Text("tệp JSON có một số quá dài", "the JSON holds a number that is too long")


def read(path: Path) -> Any:
    """What a document holds.

    Raises
    ------
    Refused
        It is damaged, contradicts itself, or is over a limit.
    """
    try:
        return json.loads(_text(path), object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise broken(NOT_JSON.filled({"line": error.lineno, "column": error.colno})) from error
    except RecursionError as error:
        raise over(TOO_DEEP) from error
    except ValueError as error:  # an integer of more digits than Python converts
        raise over(LONG_NUMBER) from error


def _text(path: Path) -> str:
    content = bounded.content(path, BYTES, TOO_LARGE.filled({"most": BYTES // 2**20}))
    if sum(map(content.count, (b",", b":", b"[", b"{"))) > PARTS:
        raise over(TOO_MANY.filled({"most": PARTS}))
    return bounded.text(content, NOT_TEXT)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        (key, _), = Counter(key for key, _ in pairs).most_common(1)
        raise broken(AGAIN.filled({"key": legible(key[:100])}))
    return made


def _no_number(word: str) -> NoReturn:
    raise broken(NO_NUMBER.filled({"word": word}))
