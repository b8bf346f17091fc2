"""What a template shows: an example of each row, which import leaves out, and how the workbook is used."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from graphsvc.importing.reading import EXAMPLE
from graphsvc.language import Language, Text
from graphsvc.sheets.book import Value

BEGAN = date(2022, 6, 17)
LINES: tuple[Text, ...] = (
    Text("Mỗi sheet một loại dòng; cột nào không cần thì để trống, sheet nào không cần thì bỏ.",
         "Each sheet has rows of one kind. Leave empty what you do not need, and leave out sheets you do not need."),
    Text("Dòng bắt đầu bằng “Ví dụ:” không được nhập. Ghi chú ở mỗi tiêu đề nói cột ấy chứa gì.",
         "A row that begins with “Example:” is not imported. The note on each header says what the column holds."),
    Text("Ở cột nêu một đối tượng khác, ghi mã của nó, mã định danh, hoặc tên khi không trùng ai; dòng của nó ở đâu "
         "trong tệp cũng được.",
         "Where a column names another thing, give its code, its id, or its name where only one has it. Its own row "
         "may stand anywhere in the file."),
    Text("Ngày viết 17/06/2022. Ngày kết thúc là ngày đầu tiên không còn nữa.",
         "Write a date as 17/06/2022. An end is the first day no longer."),
    Text("Ô trống không nói gì: điều đã ghi vẫn giữ nguyên. Không ghi gạch ngang hay “không có”.",
         "An empty cell says nothing: what is recorded stays as it is. Do not write a dash or “none”."),
    Text("Không thêm cột về ý kiến, tôn giáo, dân tộc, thu nhập, sức khỏe, ghi chú, số giấy tờ: tệp sẽ bị từ chối.",
         "Add no columns of opinions, religion, ethnicity, income, health, notes or numbers of papers: the file would "
         "be refused."),
    Text("Xem trước rồi nhập: graphsvc import TỆP.xlsx", "To look first, then import: graphsvc import FILE.xlsx"),
)


class Example(NamedTuple):
    """A row in both languages."""

    vi: Mapping[str, Value]
    en: Mapping[str, Value]

    def says(self, language: Language) -> Mapping[str, Value]:
        """The row in one language."""
        return self.vi if language == "vi" else self.en


def _thing(code: str, name: Text, **cells: Value) -> Example:
    return Example({"code": f"{EXAMPLE.vi} {code}", "name": name.vi, "since": BEGAN, **cells},
                   {"code": f"{EXAMPLE.en} {code}", "name": name.en, "since": BEGAN, **cells})


def _link(start: str, word: str, **cells: Value) -> Example:
    return Example({start: f"{EXAMPLE.vi} {word}", "since": BEGAN, **cells},
                   {start: f"{EXAMPLE.en} {word}", "since": BEGAN, **cells})


EXAMPLES: Mapping[str, Example] = {
    "areas": _thing("X01", Text("Xã Đồng Ấm", "Đồng Ấm commune")),
    "villages": _thing("T01", Text("Thôn 1", "Village 1"), area="X01"),
    "organizations": _thing("TC02", Text("Chi bộ thôn 1", "Cell of village 1"), parent="TC01"),
    "groups": _thing("N01", Text("Nhóm hộ 1", "Group 1"), village="T01"),
    "households": _thing("H0001", Text("Hộ 1", "Household 1"), village="T01", group="N01"),
    "people": _thing("DV001", Text("Nguyễn Văn An", "Nguyễn Văn An"), organization="TC02", village="T01"),
    "coverage": _link("organization", "TC02", territory="T01"),
    "positions": _link("person", "DV001", organization="TC02"),
    "heads": _link("person", "DV001", village="T01"),
    "contact": _link("person", "DV001", organization="TC02"),
    "assignments": _link("person", "DV001", target="H0001"),
}
