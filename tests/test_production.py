"""What docs/production.md says: its units are units, its settings are settings, its backup brings all of it back."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from graphsvc.changes.digest import digest
from graphsvc.changes.verifying import head, verify
from graphsvc.graph import open_graph
from graphsvc.settings import Settings
from tests.conftest import SettingsFor
from tests.docs.pages import DOCS
from tests.making import act, district, made

PAGE = (DOCS / "production.md").read_text(encoding="utf-8")
UNIT = re.compile(r"^`/etc/systemd/system/([\w.-]+)`:\n\n```ini\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BACKUP = re.compile(r"^(graphsvc (?:backup|restore) .*)$", re.MULTILINE)
KEPT_IN, PROGRAM = "/var/backups/graphsvc", "/opt/graphsvc/bin/graphsvc"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="NOT TESTED: no systemd here")
def test_the_units_are_understood(tmp_path: Path) -> None:
    units = dict(UNIT.findall(PAGE))
    assert list(units) == ["graphsvc.service", "graphsvc-doctor.service", "graphsvc-doctor.timer"]
    for name, unit in units.items():
        (tmp_path / name).write_text(unit.replace(PROGRAM, "/bin/true"), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", *(str(tmp_path / name) for name in units)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_setting_that_is_named_is_one() -> None:
    named = set(re.findall(r"\b(?:GRAPHSVC|NEO4J)_[A-Z_]+\b", PAGE))
    assert len(named) > 5
    assert named - {field.alias for field in Settings.model_fields.values()} == set()


def test_what_was_backed_up_is_restored_whole(own_settings: SettingsFor, tmp_path: Path) -> None:
    settings = own_settings()
    with open_graph(settings) as graph:
        district(graph)
        told, newest = digest(graph), head(graph)
    kept, restored = (command.replace(KEPT_IN, str(tmp_path)).replace("2026-01-01", f"{date.today():%F}")  # noqa: DTZ011
                      for command in BACKUP.findall(PAGE))
    own = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "GRAPHSVC_DATA": str(settings.data)}
    subprocess.run(["bash", "-c", kept], env={**os.environ, **own}, check=True)
    with open_graph(settings) as graph:
        made(graph, act("register-village", name="Thôn 4"))
    subprocess.run(["bash", "-c", restored], env={**os.environ, **own}, input=b"y\n", check=True)
    with open_graph(settings) as graph:
        assert digest(graph) == told
        assert list(verify(graph, newest)) == []
