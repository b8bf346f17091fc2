"""What each writer sent and what was acknowledged, on the disk before the writer goes on."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Request:
    """One change as it was sent, once or more, always with the same key; and the answers it got."""

    key: str
    actions: list[dict[str, Any]]
    answers: list[dict[str, Any]] = field(default_factory=list)

    @property
    def acknowledged(self) -> dict[str, Any] | None:
        """The first answer that says the change is made."""
        return next((answer["body"] for answer in self.answers if answer["status"] == 201), None)

    @property
    def refusals(self) -> list[dict[str, Any]]:
        """Answers that say the change can't be made."""
        return [answer for answer in self.answers if 400 <= answer["status"] < 500]


class History:
    """The file of one writer."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(self, **what: Any) -> None:
        """Add a line; it is on the disk when this returns."""
        with self._file.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(what) + "\n")
            stream.flush()
            os.fsync(stream.fileno())


def requests(folder: Path, name: str = "") -> list[Request]:
    """All that the writers of a folder sent, or those among them whose names begin with `name`."""
    found: dict[str, Request] = {}
    for line in _lines(folder, name):
        if "actions" in line:
            found[line["key"]] = Request(line["key"], line["actions"])
        else:
            found[line["key"]].answers.append(line)
    return list(found.values())


def _lines(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for file in sorted(folder.glob(f"{name}*.history")):
        yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())
