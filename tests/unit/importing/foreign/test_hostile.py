"""JSON that is meant to do harm is refused with a clear message, within five seconds and 200 MB more."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[4]
MB = 2**20
UNIT = b'{"organisationUnits": [{"id": "a", "name": "A", "level": 1, %s}]}'
HOSTILE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "17 MB": (lambda: b'{"organisationUnits": [' + b" " * (17 * MB), "file-over-limit", "16 MB"),
    "millions of objects": (lambda: b'{"organisationUnits": [' + b"{}," * (5 * MB), "file-over-limit", "800000 values"),
    "as many objects as may be": (
        lambda: b'{"organisationUnits": [' + b'{"":0},' * 260_000 + b"0]}", "missing", "id is missing"),
    "as many texts as may be": (
        lambda: b'{"x": [' + '"\U0001f600xxxxxxxxxx",'.encode() * 790_000 + b"0]}", "file-unfit", "organisationUnits"),
    "nested without end": (lambda: b'{"a":' * 390_000, "file-over-limit", "nested"),
    "lists nested without end": (lambda: b"[" * 790_000, "file-over-limit", "nested"),
    "a text of 15 MB": (lambda: UNIT % (b'"code": "' + b"x" * (15 * MB) + b'"'), "wrong-value", "at most 32767"),
    "a key twice": (lambda: UNIT % b'"id": "b"', "file-broken", "“id” twice"),
    "the list twice": (lambda: b'{"organisationUnits": [], "organisationUnits": [1]}', "file-broken", "twice"),
    "NaN": (lambda: UNIT % b'"code": NaN', "file-broken", "NaN"),
    "minus infinity": (lambda: UNIT % b'"x": -Infinity', "file-broken", "-Infinity"),
    "1e300": (lambda: UNIT % b'"code": 1e300', "wrong-value", "must be a text"),
    "a number of a million digits": (lambda: UNIT % (b'"code": ' + b"9" * MB), "file-over-limit", "too long"),
    "a NUL in a name": (lambda: UNIT % b'"code": "\\u0000"', "file-broken", "NUL"),
    "heaps of marks": (lambda: UNIT % (b'"code": "' + b"\\u0315\\u0300" * 5_000 + b'"'), "file-broken", "marks"),
    "half a pair": (lambda: UNIT % b'"code": "\\ud800"', "wrong-value", "must be a text"),
    "cut": (lambda: b'{"organisationUnits": [{"id": "a"', "file-broken", "line 1, column"),
    "no UTF-8": (lambda: b'{"organisationUnits": "\xff"}', "file-broken", "UTF-8"),
    "UTF-16": (lambda: '{"organisationUnits": []}'.encode("utf-16-le"), "file-broken", "line 1"),
    "a list": (lambda: b"[{}]", "file-unfit", "no organisationUnits"),
    "units that are no list": (lambda: b'{"organisationUnits": {"a": 1}}', "file-unfit", "no organisationUnits"),
    "another document": (lambda: b'{"type": "FeatureCollection", "features": []}', "file-unfit", "organisationUnits"),
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What comes of each in another process, which does nothing but read files."""
    folder = tmp_path_factory.mktemp("hostile")
    files = {name: folder / str(number) for number, name in enumerate(HOSTILE)}
    for name, file in files.items():
        file.write_bytes(HOSTILE[name][0]())
    ran = subprocess.run([sys.executable, "-m", "tests.unit.importing.foreign.child"], cwd=ROOT, text=True, check=True,
                         input="".join(f"{file}\n" for file in files.values()), stdout=subprocess.PIPE,
                         env={**os.environ, "PYTHONPATH": str(ROOT)})
    for file in files.values():
        file.unlink()
    return dict(zip(files, map(json.loads, ran.stdout.splitlines()), strict=True))


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="memory is measured on Linux only")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_refused_at_once_and_cheaply(name: str, found: dict[str, dict[str, Any]]) -> None:
    _, code, reason = HOSTILE[name]
    said, _, vi, en = found[name]["problems"][0]
    assert (said, reason in en, vi != en) == (code, True, True), en
    assert found[name]["seconds"] < 5 and found[name]["more"] < 200, found[name]
