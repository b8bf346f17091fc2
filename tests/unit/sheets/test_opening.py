"""A file is what its content says, and is looked at before it is opened."""

import os
from pathlib import Path

import pytest

from graphsvc.errors import Refused
from graphsvc.sheets.opening import opened
from tests.unit.sheets.building import book, parts, text
from tests.unit.sheets.reading import refusal, rows

WORKBOOK = book(parts(f'<row r="1">{text("A1", "Mã")}</row>'))


@pytest.mark.parametrize("name", ["a.csv", "a.xlsm", "a.xls", "a", "../a.exe", "a\nb.txt", "=1+1.csv", "-o"])
def test_a_name_says_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    file = tmp_path / "folder" / name
    assert rows(file, WORKBOOK) == [(1, "Mã")]
    assert rows(file, "Mã,Tên\n") == [(1, "Mã", "Tên")]


def test_a_file_may_be_as_large_as_is_said_and_no_larger(tmp_path: Path) -> None:
    file = tmp_path / "a"
    assert rows(file, "Mã\n", most_bytes=4) == [(1, "Mã")]
    assert refusal(file, "Mã1\n", most_bytes=4)[0].code == "file-over-limit"
    assert refusal(file, WORKBOOK, most_bytes=len(WORKBOOK) - 1)[0].code == "file-over-limit"


def open_files() -> int:
    """How many files this process has open, where the system tells."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def refused(file: Path) -> str:
    """What a path is refused for."""
    with pytest.raises(Refused) as error, opened(file):
        pass
    (problem,) = error.value.problems
    assert problem.code == "file-unfit" and problem.message.vi != problem.message.en
    return problem.message.en


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == refused(tmp_path) == refused(Path("/dev/zero")) == "this is no file"
    check = ". Check its name, its folder and whether you may read it"
    assert refused(tmp_path / "nothing.csv") == f"nothing.csv: No such file or directory{check}"
    assert refused(tmp_path / ("x" * 300)) == f"{'x' * 300}: File name too long{check}"


def test_a_file_is_closed_when_it_was_read_and_when_it_was_refused(tmp_path: Path) -> None:
    file = tmp_path / "a"
    for content in (WORKBOOK, b"a,b\n", WORKBOOK[:300]):
        file.write_bytes(content)
        before = open_files()
        try:
            with opened(file) as found:
                next(found.sheets[0].rows(), None)
        except Refused:
            pass
        assert open_files() == before
