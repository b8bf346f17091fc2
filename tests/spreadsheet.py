"""Reads a workbook as a spreadsheet does, so far as the tests need it."""

import io
import zipfile
from typing import NamedTuple
from xml.etree import ElementTree

NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Cell(NamedTuple):
    """A cell: its kind ("inlineStr", "b", or "n" for a number), its text, and how a number is shown."""

    kind: str
    text: str
    shown: str = "General"


class Sheet(NamedTuple):
    """A sheet: its name, its rows by the cells' letters, and its root."""

    name: str
    rows: list[dict[str, Cell]]
    root: ElementTree.Element

    def texts(self) -> list[list[str]]:
        """The cells' texts of each row."""
        return [[cell.text for cell in row.values()] for row in self.rows]


def sheets(body: bytes) -> list[Sheet]:
    """Every sheet of a workbook."""
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        assert book.testzip() is None
        names = [each.attrib["name"] for each in _part(book, "workbook").iterfind(".//x:sheet", NS)]
        shown = _shown(_part(book, "styles"))
        roots = [_part(book, f"worksheets/sheet{number}") for number in range(1, len(names) + 1)]
    return [Sheet(name, [_row(row, shown) for row in root.iterfind(".//x:row", NS)], root)
            for name, root in zip(names, roots, strict=True)]


def _part(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(book.read(f"xl/{name}.xml"))


def _shown(styles: ElementTree.Element) -> list[str]:
    own = {each.attrib["numFmtId"]: each.attrib["formatCode"] for each in styles.iterfind(".//x:numFmt", NS)}
    built_in = {"0": "General", "1": "0", "3": "#,##0"}
    return [{**built_in, **own}[each.attrib["numFmtId"]] for each in styles.iterfind("x:cellXfs/x:xf", NS)]


def _row(row: ElementTree.Element, shown: list[str]) -> dict[str, Cell]:
    return {each.attrib["r"].rstrip("0123456789"): _cell(each, shown) for each in row.iterfind("x:c", NS)}


def _cell(cell: ElementTree.Element, shown: list[str]) -> Cell:
    assert cell.find("x:f", NS) is None, "a formula"
    text = "".join(part.text or "" for part in cell.iter() if part.tag.endswith(("}t", "}v")))
    return Cell(cell.attrib.get("t", "n"), text, shown[int(cell.attrib.get("s", 0))])
