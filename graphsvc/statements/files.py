"""A statement file: a header in YAML inside its first comment, then Cypher."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graphsvc.errors import StatementError
from graphsvc.language import Text
from graphsvc.statements import tokens
from graphsvc.system import refused

LARGEST = 100_000
_HEADER = re.compile(r"\s*/\*(.*?)\*/", re.DOTALL)
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class HeaderLoader(yaml.SafeLoader):
    """YAML as of version 1.2, where `on` is a word: only true and false are booleans."""


HeaderLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class StatementFile:
    """A file as read: `line` is the line on which the body begins."""

    path: Path
    name: str
    header: dict[str, Any]
    body: str
    line: int

    def wrong(self, line: int, vi: str, en: str) -> StatementError:
        """The error that says what is wrong on a line, counted in the file."""
        return StatementError(str(self.path), line, Text(vi, en))


def read_folder(folder: Path) -> Iterator[StatementFile]:
    """All statement files of a folder, by name."""
    for path in sorted(folder.glob("*.cypher")):
        yield read(path)


def read(path: Path) -> StatementFile:
    """Read one file.

    Raises
    ------
    StatementError
        The name, the encoding, the header's YAML or an empty body is wrong.
    """

    def wrong(line: int, vi: str, en: str) -> StatementError:
        return StatementError(str(path), line, Text(vi, en))

    if not _NAME.fullmatch(path.stem):
        raise wrong(
            1,
            "Tên tệp chỉ gồm chữ thường, số và dấu gạch nối, ví dụ ho-chua-phan-cong.cypher",
            "Name the file in small letters, digits and hyphens, such as households-of-a-member.cypher",
        )
    text = _text(path, wrong)
    match = _HEADER.match(text)
    if not match:
        raise wrong(
            1, "Thiếu phần đầu: mở đầu tệp bằng /* title: … */", "The header is missing: begin with /* title: … */"
        )
    body = text[match.end() :]
    first = text.count("\n", 0, match.start(1)) + 1
    header = _header(match[1], first, wrong)
    if not tokens.code(body) and "asks" not in header:
        raise wrong(text.count("\n") + 1, "Không có câu lệnh sau phần đầu", "There is no statement after the header")
    for token in tokens.tokens(body):
        if token.sort == "unclosed":
            raise wrong(
                text.count("\n", 0, match.end()) + token.line,
                f"Dấu {token.text} mở mà không đóng",
                f"{token.text} opens and never closes",
            )
    return StatementFile(path, path.stem, header, body, text.count("\n", 0, match.end()) + 1)


def _text(path: Path, wrong: Any) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        why = refused(error)
        raise wrong(1, f"Không đọc được: {why.vi}", f"Can't be read: {why.en}") from error
    if len(raw) > LARGEST:
        raise wrong(1, f"Dài quá {LARGEST} byte", f"Longer than {LARGEST} bytes")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise wrong(
            line, "Không phải UTF-8: hãy lưu lại tệp dạng UTF-8", "Not UTF-8: save the file as UTF-8"
        ) from error


def _header(source: str, first: int, wrong: Any) -> dict[str, Any]:
    try:
        header = yaml.load(source, HeaderLoader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # no such day as 2022-13-40; nested without end
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or error
        raise wrong(
            first + (mark.line if mark else 0), f"Phần đầu không phải YAML: {said}", f"The header is not YAML: {said}"
        ) from error
    if not isinstance(header, dict):
        raise wrong(first, "Phần đầu phải là các dòng 'tên: giá trị'", "The header must be lines of 'name: value'")
    return header
