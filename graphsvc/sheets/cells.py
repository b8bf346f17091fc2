"""The rows of a workbook's sheet, told by its XML."""

from collections.abc import Mapping

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.book import Row, Value
from graphsvc.sheets.markup import TOO_DEEP
from graphsvc.sheets.places import column, letters
from graphsvc.sheets.refusing import broken, over
from graphsvc.sheets.values import Reader

CONSTANTS = ("TRUE()", "FALSE()")  # which is how LibreOffice writes a cell that is true or false
LONGEST_CONSTANT = 16

TOO_LONG = Text("ô dài quá {most} ký tự", "the cell is longer than {most} characters")
TOO_WIDE = Text("có dữ liệu sau cột thứ {most}", "there is something beyond column number {most}")
TOO_MANY = Text("trang tính có quá {most} dòng", "the sheet has more than {most} rows")
DISORDER = Text("dòng hay ô không theo thứ tự. Hãy mở bằng bảng tính rồi lưu lại",
                "rows or cells are out of order. Open it in a spreadsheet program and save it again")
NO_SHEET = Text("một trang tính bị hỏng", "a sheet is damaged")


class Cells:
    """Collects the rows of a sheet: `rows` are those complete and not yet taken, `filled` counts cells with a value.

    `formulas` are the places of cells with a formula. It is told of every tag, so the most frequent ones come first.
    """

    def __init__(self, sheet: str, reader: Reader) -> None:
        self.rows: list[Row] = []
        self.formulas: list[str] = []
        self.filled = 0
        self._sheet, self._reader = sheet, reader
        self._number, self._digits, self._column, self._deep = 0, "0", 0, 0
        self._row: list[Value] | None = None
        self._cell: Mapping[str, str] | None = None
        self._text, self._takes, self._spoken, self._placed = "", False, False, False
        self._formula: str | None = None
        self._tag_cell = self._tag_value = self._tag_text = self._tag_row = self._tag_formula = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A tag of the sheet begins."""
        if name == self._tag_cell:
            self._begin_cell(attributes)
        elif name in (self._tag_value, self._tag_text) and self._cell is not None and not self._takes:
            self._takes = True
        elif name == self._tag_row:
            self._begin_row(attributes)
        else:
            self._begin_other(name)

    def end(self, name: str) -> None:
        """A tag of the sheet ends."""
        if self._takes:
            self._takes = False
        elif name == self._tag_cell:
            self._end_cell()
        elif name == self._tag_row:
            if self._row:
                self.rows.append(Row(self._number, tuple(self._row)))
            self._row = None
        else:
            self._deep -= 1
            self._spoken = False

    def text(self, text: str) -> None:
        """Letters of a value, or of how it is pronounced, which is no part of it."""
        if self._takes and not self._spoken:
            self._text += text
            if len(self._text) > limits.TEXT:
                raise over(TOO_LONG.filled({"most": limits.TEXT}), self._place())
        elif self._formula is not None and len(self._formula) < LONGEST_CONSTANT:
            self._formula += text

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        if self._cell is not None:
            raise broken(NO_SHEET, self._sheet)
        before, place = self._column, attributes.get("r")
        self._column = before + 1 if place is None else column(place.removesuffix(self._digits))
        if not before < self._column <= limits.WIDTH or (place is None and self._placed):
            raise broken(DISORDER, f"{self._sheet}!{self._number}")
        self._cell, self._text, self._placed = attributes, "", place is not None

    def _end_cell(self) -> None:
        cell, row = self._cell, self._row
        self._cell = None
        if cell is None or row is None:
            raise broken(NO_SHEET, self._sheet)
        if self._formula is not None:
            self._end_formula(cell.get("t"))
        if self._text and (value := self._reader.value(self._text, cell.get("t"), cell.get("s", "0"))) is not None:
            self._fill(row, value)

    def _end_formula(self, kind: str | None) -> None:
        if kind != "b" or self._formula not in CONSTANTS:
            self.formulas.append(self._place())
        self._formula = None

    def _fill(self, row: list[Value], value: Value) -> None:
        if self._column > limits.COLUMNS:
            raise over(TOO_WIDE.filled({"most": limits.COLUMNS}), self._place())
        if len(row) + 1 < self._column:
            row.extend([None] * (self._column - 1 - len(row)))
        row.append(value)
        self.filled += 1

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        if self._row is not None:
            raise broken(NO_SHEET, self._sheet)
        before, number = self._number, attributes.get("r", "")
        self._number = int(number) if number.isdecimal() and len(number) < 9 else before + 1
        if self._number <= before:
            raise broken(DISORDER, self._sheet)
        if self._number > limits.ROWS:
            raise over(TOO_MANY.filled({"most": limits.ROWS}), self._sheet)
        self._digits, self._row, self._column, self._placed = str(self._number), [], 0, False

    def _begin_other(self, name: str) -> None:
        if not self._tag_cell:
            self._learn(name)
        elif name == self._tag_formula and self._cell is not None:
            self._formula = ""
        elif name.endswith(" rPh"):
            self._spoken = True
        self._deep += 1
        if self._deep > limits.DEPTH:
            raise broken(TOO_DEEP, self._sheet)

    def _learn(self, root: str) -> None:
        """Which namespace the tags have: there are two for the same."""
        space, _, name = root.rpartition(" ")
        if name != "worksheet":
            raise broken(NO_SHEET, self._sheet)
        self._tag_cell, self._tag_value, self._tag_text, self._tag_row, self._tag_formula = (
            f"{space} {tag}".lstrip() for tag in ("c", "v", "t", "row", "f"))

    def _place(self) -> str:
        return f"{self._sheet}!{letters(self._column)}{self._number}"
