"""The command line as a caller meets it: words in; status, standard output and standard error out."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from graphsvc.cli import ask, change, program, saying
from graphsvc.graph import statements
from graphsvc.language import Language
from tests.conftest import SettingsFor

ROOT = Path(__file__).parents[3]


class Ran(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command in this process; it speaks Vietnamese unless told."""

    def run(*words: str | Path, language: Language = "vi", stdin: bytes | io.BytesIO = b"") -> Ran:
        for command in (ask.command, change.command):  # a process has one command, and reads the statements once
            command.__dict__.pop("entries", None)
        statements.cache_clear()
        with monkeypatch.context() as patched:
            given = io.BytesIO(stdin) if isinstance(stdin, bytes) else stdin
            patched.setattr(sys, "stdin", io.TextIOWrapper(given))
            for name, module in list(sys.modules.items()):
                if name.startswith("graphsvc.cli") and hasattr(module, "LANGUAGE"):
                    patched.setattr(module, "LANGUAGE", language)
            status = program.status([str(word) for word in words])
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    assert saying.LANGUAGE == "vi"
    return run


@pytest.fixture
def joined(settings_for: SettingsFor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands join the embedded engine that the tests share."""
    monkeypatch.setenv("GRAPHSVC_DATA", str(settings_for("embedded").data))


def started(*words: str, **environment: str) -> subprocess.Popen[bytes]:
    """A command in a process of its own, as a shell starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "graphsvc", *words], cwd=ROOT, env={**os.environ, **environment},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
