"""What a process flushes to the disk, as the kernel sees it, by strace."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from tests.engines.processes import until

# Done and without an error; what another thread interrupted ends on a line of its own, which names no file.
FLUSHED = re.compile(r"(?:fsync|fdatasync)(?:\(| resumed>).*= 0$")


class Flushes:
    """The flushes of a process that is being watched."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def count(self) -> int:
        """How many there were; a flush is noted before the process that asked for it goes on."""
        lines = self._file.read_text(encoding="utf-8").splitlines()
        return sum(FLUSHED.search(line) is not None for line in lines)


@contextmanager
def flushes(pid: int, file: Path) -> Iterator[Flushes]:
    """Watch a process and all its threads while the context is open; what is seen is written to a file.

    A machine without strace, or one that forbids to trace, skips the test, and fails it in CI.
    """
    if shutil.which("strace") is None:
        missing("strace is not installed (Debian: apt-get install strace)")
    said = file.with_suffix(".said")
    with said.open("wb") as output, subprocess.Popen(
        ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", file, "-p", str(pid)], stderr=output
    ) as tracer:
        try:
            until(lambda: tracer.poll() is not None or b"attached" in said.read_bytes())
            if tracer.poll() is not None:
                missing(said.read_text(encoding="utf-8"))
            yield Flushes(file)
        finally:
            tracer.send_signal(signal.SIGINT)


def missing(reason: str) -> NoReturn:
    """Fail in CI and skip elsewhere, loudly."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(f"NOT TESTED: {reason}")
