"""What stands where in the data folder."""

import os
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from graphsvc.errors import SetupError
from graphsvc.language import Text


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


def _unusable(path: Path, reason: str) -> SetupError:
    return SetupError(Text(
        f"GRAPHSVC_DATA: không dùng được thư mục {path}: {reason}. Hãy chọn thư mục ghi được.",
        f"GRAPHSVC_DATA: the folder {path} can't be used: {reason}. Choose one that can be written to."))
