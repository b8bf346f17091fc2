"""Checks of the machine and the settings: where each verdict begins, and what it says."""

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest
import time_machine

from graphsvc import __version__, resources
from graphsvc.doctor import machine
from graphsvc.doctor.finding import CHECKS, VERDICTS
from graphsvc.language import NOTHING
from graphsvc.settings import from_environment
from graphsvc.statements.catalogue import load
from graphsvc.system import refused

Usage = namedtuple("Usage", "total used free")
GB, MB = 10**9, 10**6


def test_every_check_and_verdict_has_its_words_in_both_languages() -> None:
    assert all(said.vi and said.en for said in (*CHECKS.values(), *VERDICTS.values()))


def test_versions_are_named() -> None:
    finding = machine.versions()
    assert finding.verdict == "good"
    assert finding.found.en.startswith(f"graphsvc {__version__}, Python 3.") and ", neo4j 6." in finding.found.en


def test_today_is_that_of_the_zone() -> None:
    with time_machine.travel("2026-03-01T20:00:00+00:00"):
        there = machine.time_zone(from_environment(GRAPHSVC_TIME_ZONE="Asia/Ho_Chi_Minh")).found
        here = machine.time_zone(from_environment(GRAPHSVC_TIME_ZONE="Europe/London")).found
    assert there == ("Asia/Ho_Chi_Minh: hôm nay là 02/03/2026", "Asia/Ho_Chi_Minh: today is 2 Mar 2026")
    assert here.en == "Europe/London: today is 1 Mar 2026"


@pytest.mark.parametrize(("free", "verdict", "said"), [
    (5 * GB, "good", "5 GB"), (GB, "good", "1 GB"), (GB - 1, "warning", "1,000 MB"), (100 * MB, "warning", "100 MB"),
    (100 * MB - 1, "bad", "100 MB"), (0, "bad", "0 MB")])
def test_room_on_the_disk(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, verdict: str, said: str) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(shutil, "disk_usage", lambda path: asked.append(path) or Usage(9, 9, free))
    finding = machine.disk(tmp_path / "not" / "there")
    assert (finding.verdict, finding.found.en) == (verdict, f"{said} free at {tmp_path}")
    assert (finding.mend == NOTHING) == (verdict == "good")
    assert asked == [tmp_path]


def test_a_disk_that_can_not_be_asked_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "disk_usage", fail)
    finding = machine.disk(tmp_path)
    assert (finding.verdict, finding.found.vi) == ("bad", f"{tmp_path}: {refused(PermissionError(13, '')).vi}")


@pytest.mark.parametrize(("pages", "limit", "verdict"), [
    (8 * 2**30, None, "good"), (8 * 2**30, "max", "good"), (8 * 2**30, str(8 * 2**30), "good"),
    (2**30 * 4 // 3 + 1, None, "good"), (2**30 * 4 // 3, None, "warning"), (2**30 + 1, None, "warning"),
    (2**30, None, "bad"), (8 * 2**30, str(2**30), "bad")])
def test_the_heap_beside_the_memory_of_the_machine_or_container(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int, limit: str | None, verdict: str) -> None:
    monkeypatch.setattr(os, "sysconf", lambda name: pages if name == "SC_PHYS_PAGES" else 1)
    monkeypatch.setattr(machine, "CONTAINER", tmp_path / "memory.max")
    if limit is not None:
        (tmp_path / "memory.max").write_text(limit + "\n")
    finding = machine.memory(from_environment(GRAPHSVC_ENGINE_MEMORY="1g"))
    assert (finding.verdict, finding.mend == NOTHING) == (verdict, verdict == "good")
    assert machine.memory(from_environment(GRAPHSVC_ENGINE_MEMORY="512m")).verdict in ("good", "warning")


def test_where_the_system_does_not_tell_its_memory_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sysconf")
    finding = machine.memory(from_environment())
    assert finding.verdict == "warning" and "not known" in finding.found.en


def test_each_own_question_that_is_wrong_is_named_with_its_line(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / f"{name}.cypher").write_text("/*\ntitle: x\n*/\nRETURN 1\n", encoding="utf-8")
    found = list(machine.own_questions(tmp_path, load(resources.folder("cypher"), tmp_path)))
    assert [finding.verdict for finding in found] == ["warning", "warning"]
    assert ["first.cypher:" in found[0].found.vi, "second.cypher:" in found[1].found.en] == [True, True]
    assert found[0].mend.en.endswith(f"graphsvc questions check {tmp_path}")


def test_no_own_questions_and_good_ones_are_good(tmp_path: Path) -> None:
    own = load(resources.folder("cypher"))
    assert [finding.verdict for finding in machine.own_questions(None, own)] == ["good"]
    (finding,) = machine.own_questions(tmp_path, own)
    assert (finding.verdict, finding.found.en) == ("good", f"{tmp_path}: no fault, files: 0")
