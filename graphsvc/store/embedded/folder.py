"""What stands where in the data folder."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from graphsvc.errors import SetupError
from graphsvc.language import Text
from graphsvc.system import written_whole


@dataclass(frozen=True)
class Folder:
    """A data folder; only its owner may look inside."""

    path: Path

    @property
    def engine(self) -> Path:
        """The engine's own files."""
        return self.path / "engine"

    @property
    def logins(self) -> Path:
        """The generated passwords."""
        return self.path / "logins.json"

    @property
    def connection(self) -> Path:
        """Where the running engine can be reached; there only while one is."""
        return self.path / "connection.json"

    @property
    def guests(self) -> Path:
        """A lock file for each process that uses an engine it did not start."""
        return self.path / "guests"

    def service_lock(self) -> FileLock:
        """Held by the process that runs the engine."""
        return FileLock(self.path / "service.lock", mode=0o600)

    @property
    def writer_lock(self) -> Path:
        """Held by the one that writes to the graph."""
        return self.path / "writer.lock"


def prepared(path: Path) -> Folder:
    """The data folder, made where it isn't there.

    Raises
    ------
    SetupError
        It can't be made, or not be written to.
    """
    folder = Folder(path.absolute())
    try:
        for each in (folder.path, folder.engine, folder.guests):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
        usable = os.access(folder.path, os.W_OK | os.X_OK)
    except OSError as error:
        raise _unusable(folder.path, error.strerror or str(error)) from error
    if not usable:
        raise _unusable(folder.path, os.strerror(13))
    return folder


def write_private(file: Path, content: dict[str, Any]) -> None:
    """Write JSON that only this user can read; the file is whole at every moment."""
    with written_whole(file) as draft:
        draft.write_text(json.dumps(content), encoding="utf-8")


def read_private(file: Path) -> dict[str, Any] | None:
    """What `write_private` wrote; None where nothing usable stands."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _unusable(path: Path, reason: str) -> SetupError:
    return SetupError(Text(
        f"GRAPHSVC_DATA: không dùng được thư mục {path}: {reason}. Hãy chọn thư mục ghi được.",
        f"GRAPHSVC_DATA: the folder {path} can't be used: {reason}. Choose one that can be written to."))
