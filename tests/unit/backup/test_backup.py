"""Backup and restore: everything in one file, the same on the other engine; one that is not whole touches nothing."""

import random
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from graphsvc.backup import archive
from graphsvc.backup.reading import opened
from graphsvc.backup.restoring import load, restore
from graphsvc.backup.writing import back_up
from graphsvc.changes import log
from graphsvc.changes.digest import digest
from graphsvc.changes.verifying import head, verify
from graphsvc.graph import Graph
from tests.conftest import Fresh
from tests.engines.choosing import ENGINES, on_embedded
from tests.making import act, made
from tests.moving import CHANGES, Cut, changed, cut_at, everything, refusal

FLIPS = 500


@pytest.fixture
def backup(graph: Graph, tmp_path: Path) -> Path:
    """A backup of the changed district."""
    file = tmp_path / "backup"
    back_up(changed(graph), file)
    return file


def test_restored_on_the_other_engine_everything_is_as_it_was(
    graph: Graph, engine: str, fresh: Fresh, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    made_of = back_up(changed(graph), tmp_path / "backup", lambda number, last: told.append((number, last)))
    assert (made_of.number, made_of.hash) == head(graph) and made_of.digest == digest(graph)
    assert told == [(number, 9) for number in range(1, 10)]
    (other,) = (fresh(name) for name in ENGINES if name != engine)
    restore(other, opened(tmp_path / "backup"))
    assert everything(other) == everything(graph)
    assert list(log.entries(other)) == list(log.entries(graph))
    assert list(verify(other, head(graph))) == []
    assert made(other, *CHANGES[0], key="key rename-area").number == 3, "made again, though the key was used"


def test_an_empty_graph_has_a_backup_too(graph: Graph, tmp_path: Path) -> None:
    empty = digest(graph)
    assert back_up(graph, tmp_path / "backup").number == 0
    made(graph, act("register-village", id="v4", name="Thôn 4"))
    restore(graph, opened(tmp_path / "backup"))
    assert (head(graph).number, digest(graph)) == (0, empty)


def test_what_is_there_is_replaced_whole_or_not_at_all(graph: Graph, backup: Path) -> None:
    before = everything(graph)
    made(graph, act("register-village", id="v4", name="Thôn 4"), key="key of a later change")
    later = everything(graph)
    with pytest.raises(Cut):
        restore(graph, opened(backup), cut_at(5))
    assert everything(graph) == later and list(verify(graph)) == []
    restore(graph, opened(backup))
    assert everything(graph) == before and list(verify(graph)) == []
    assert made(graph, act("register-village", id="v4", name="Thôn 4"), key="key of a later change").number == 10


def test_a_load_that_was_cut_short_goes_on_and_none_goes_into_other_data(
    fresh: Fresh, backup: Path, engine: str
) -> None:
    into = fresh(engine)
    with pytest.raises(Cut):
        load(into, opened(backup), cut_at(4))
    numbers: list[int] = []
    load(into, opened(backup), numbers.append)
    assert numbers == [5, 6, 7, 8, 9]
    load(into, opened(backup))
    made(into, act("register-village", id="v4", name="Thôn 4"))
    before = everything(into)
    assert refusal(lambda: load(into, opened(backup))) == ["not-empty"]
    assert everything(into) == before


@on_embedded
def test_only_its_owner_may_read_it_and_a_backup_that_fails_leaves_the_old_one(graph: Graph, backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    before = backup.read_bytes()

    def told(number: int, _: int) -> None:
        cut_at(4)(number)

    with pytest.raises(Cut):
        back_up(graph, backup, told)
    assert backup.read_bytes() == before and list(backup.parent.glob(".*")) == []


@on_embedded
def test_every_flip_of_a_byte_and_every_cut_is_refused(backup: Path) -> None:
    whole, dice = backup.read_bytes(), random.Random(8)
    for _ in range(FLIPS):
        at = dice.randrange(len(whole))
        flipped = bytearray(whole)
        flipped[at] ^= dice.randrange(1, 256)
        backup.write_bytes(flipped if dice.random() < 0.5 else whole[:at])
        assert refusal(lambda: opened(backup)) in (["broken-backup"], ["no-backup"]), at
    backup.write_bytes(whole)
    opened(backup).prove()


Alter = Callable[[list[dict[str, Any]], dict[str, Any]], object]
ALTERED: dict[str, Alter] = {
    "an entry is missing": lambda lines, _: lines.pop(-2) and lines.pop(-1),
    "content": lambda lines, _: lines[-1].update(contents=[f"{text} " for text in lines[-1]["contents"]]),
    "a piece is missing": lambda lines, _: lines.pop(-1),
    "the digest": lambda _, told: told.update(digest="0" * 64),
    "the head": lambda _, told: told.update(hash="0" * 64),
    "the number": lambda _, told: told.update(number=8),
    "no manifest": lambda _, told: told.clear(),
    "a line more": lambda lines, _: lines.append({"entry": {}, "pieces": 0, "requests": []}),
    "nonsense": lambda lines, _: lines.append({"pieces": "many"}),
}


@on_embedded
@pytest.mark.parametrize("how", ALTERED)
def test_a_file_sealed_anew_is_proved_by_chain_and_digest(graph: Graph, backup: Path, how: str) -> None:
    before = everything(graph)
    with archive.ZipFile(backup) as whole:
        lines = [orjson.loads(line) for line in whole.read(archive.LOG).splitlines()]
        told = orjson.loads(whole.read(archive.MANIFEST))
    ALTERED[how](lines, told)
    sealed(backup, b"".join(orjson.dumps(line) + b"\n" for line in lines), orjson.dumps(told))
    assert refusal(lambda: restore(graph, opened(backup))) == ["broken-backup"]
    assert everything(graph) == before


def sealed(file: Path, lines: bytes, manifest: bytes) -> None:
    """A file of everything with this content, its seal true."""
    with file.open("w+b") as stream:
        with archive.begun(stream) as whole:
            whole.writestr(archive.LOG, lines)
            whole.writestr(archive.MANIFEST, manifest)
        archive.seal(stream)


def test_what_is_no_backup_is_told_apart(tmp_path: Path) -> None:
    assert refusal(lambda: opened(tmp_path / "missing")) == ["no-backup"]
    assert refusal(lambda: opened(tmp_path)) == ["no-backup"]
    (tmp_path / "text").write_text("Thôn 1", encoding="utf-8")
    assert refusal(lambda: opened(tmp_path / "text")) == ["no-backup"]
    sealed(tmp_path / "newer", b"", orjson.dumps({"version": 2, "program": "9.0"}))
    assert refusal(lambda: opened(tmp_path / "newer")) == ["newer-backup"]
    sealed(tmp_path / "bomb", b"[" * 50_000_000, b"{}")
    assert refusal(lambda: opened(tmp_path / "bomb")) == ["broken-backup"]
