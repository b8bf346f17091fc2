"""Whatever happens to a file on its way, it is read or refused: nothing else comes of it."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from graphsvc.errors import Refused
from tests.unit.sheets.building import SHEET, Content, book, parts, strings, styles, text, worksheet
from tests.unit.sheets.reading import sheets
from tests.unit.sheets.test_encodings import WRITTEN

ROWS = (f'<row r="1">{text("A1", "Mã")}<c r="B1" t="s"><v>0</v></c></row>'
        '<row r="2"><c r="A2" s="1"><v>44729</v></c><c r="B2" t="b"><v>1</v></c><c r="C2"><v>0.5</v></c></row>')
PARTS: dict[str, Content] = parts(ROWS, sharedStrings=strings("<si><t>Ngày</t></si>"), styles=styles("dd/mm/yyyy"))
WHOLE = {"workbook": book(PARTS), **WRITTEN}
ROUNDS = 150


def read(file: Path, content: bytes) -> None:
    """Read it, or refuse it."""
    file.write_bytes(content)
    with suppress(Refused):
        sheets(file)


def harmed(content: bytes, chance: random.Random) -> bytes:
    """The content with a byte changed, a piece cut out, or its end lost."""
    place = chance.randrange(len(content))
    return chance.choice([
        content[:place] + bytes([chance.randrange(256)]) + content[place + 1:],
        content[:place] + content[place + chance.randrange(1, 20):],
        content[:place], content[:place] + content[chance.randrange(len(content)):]])


@pytest.mark.parametrize("name", WHOLE)
def test_a_harmed_file_is_read_or_refused(name: str, tmp_path: Path) -> None:
    chance = random.Random(name)
    for _ in range(ROUNDS):
        read(tmp_path / "file", harmed(WHOLE[name], chance))


@pytest.mark.parametrize("part", PARTS)
def test_a_workbook_with_a_harmed_part_is_read_or_refused(part: str, tmp_path: Path) -> None:
    chance, content = random.Random(part), PARTS[part]
    assert isinstance(content, str)
    for _ in range(ROUNDS):
        read(tmp_path / "file", book({**PARTS, part: harmed(content.encode(), chance)}))
    read(tmp_path / "file", book({name: each for name, each in PARTS.items() if name != part}))


@pytest.mark.parametrize("xml", [
    "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>", "<a/>", "", " ", "<worksheet/>",
    worksheet("<c><v>1</v></c>"), worksheet("<v>1</v>"), worksheet("<row><v>1</v><t>x</t></row>"),
    worksheet("<row><row/></row>"), worksheet('<row r="99999999999999999999"/>'), worksheet('<row r="x"/>'),
    worksheet('<row r="0"/>'), worksheet('<row r="-1"/>'), worksheet('<row r="²"/>'), worksheet("<row><c r=''/></row>"),
    worksheet("<row><c><f/><f/><v/><v/></c></row>"), worksheet("<row><c t='s'><v></v></c></row>"),
    worksheet("<row><c t='?' s='x'><v>1</v></c></row>"),
    worksheet("<row><c t='s'><v>99999999999999</v></c></row>"), worksheet("<row><c t='d'><v>0000-00-00</v></c></row>"),
    worksheet(f"<row><c><v>{'9' * 400}</v></c></row>"), worksheet(f"<row><c s='1'><v>{'9' * 400}</v></c></row>"),
])
def test_odd_sheets_are_read_or_refused(xml: str, tmp_path: Path) -> None:
    read(tmp_path / "file", book({**PARTS, SHEET: xml}))
