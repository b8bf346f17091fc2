"""The outline of a workbook: which part leads to which, and its sheets in order."""

import posixpath
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graphsvc.language import Text
from graphsvc.sheets import limits
from graphsvc.sheets.archive import Archive
from graphsvc.sheets.markup import Attributes, read
from graphsvc.sheets.refusing import broken, over, unsafe
from graphsvc.text import tidy

NO_SHEET = Text("tệp không có trang tính nào đọc được", "the file has no sheet that can be read")
NO_NAME = Text("một trang tính không có tên, hoặc tên quá dài", "a sheet has no name, or one that is too long")
SAME = Text("có hai trang tính cùng tên hoặc cùng nội dung", "two sheets have the same name, or are the same")
MANY = Text("có quá {most} trang tính", "there are more than {most} sheets")
MACROS = Text("sổ tính có trang macro. Hãy xóa trang ấy rồi lưu lại",
              "the workbook has a sheet of macros. Delete that sheet and save again")


class Relation(NamedTuple):
    """What a part leads to: the last word of the kind, and the other part's name."""

    kind: str
    part: str


class Listed(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


class Outline(NamedTuple):
    """A workbook's sheets, the parts that all of them rest on by kind, and whether its days count from 1904."""

    sheets: Sequence[Listed]
    shared: Mapping[str, str]
    since_1904: bool


def outline(archive: Archive) -> Outline:
    """Follow a workbook from its beginning.

    Raises
    ------
    Refused
        It has no sheets or too many, two of one name, or macros.
    """
    begin = [each.part for each in _relations(archive, "").values() if each.kind == "officeDocument"]
    if len(begin) != 1:
        raise broken(NO_SHEET)
    tags, relations = _attributes(archive, begin[0]), _relations(archive, begin[0])
    shared = {each.kind: each.part for each in relations.values() if each.kind in ("sharedStrings", "styles")}
    since_1904 = any(each.get("date1904") in ("1", "true") for each in tags["workbookPr"])
    return Outline(_sheets(tags["sheet"], relations), shared, since_1904)


def _sheets(tags: Sequence[Mapping[str, str]], relations: Mapping[str, Relation]) -> Sequence[Listed]:
    if len(tags) > limits.SHEETS:
        raise over(MANY.filled({"most": limits.SHEETS}))
    if any(each.kind.endswith("Macrosheet") for each in relations.values()):
        raise unsafe(MACROS)
    found = [(tag, relations[id]) for tag in tags if (id := _id(tag)) in relations]
    sheets = [Listed(tidy(tag.get("name", "")), relation.part, tag.get("state", "visible") != "visible")
              for tag, relation in found if relation.kind == "worksheet"]
    names = {sheet.name.casefold() for sheet in sheets}
    if not sheets:
        raise broken(NO_SHEET)
    if not all(0 < len(name) <= limits.NAME for name in names):
        raise broken(NO_NAME)
    if len(names) < len(sheets) or len({sheet.part for sheet in sheets}) < len(sheets):
        raise broken(SAME)
    return sheets


def _id(tag: Mapping[str, str]) -> str:
    return next((value for name, value in tag.items() if name.endswith("/relationships id")), "")


def _relations(archive: Archive, part: str) -> dict[str, Relation]:
    """What a part leads to within the archive, by the ids it uses; a part without relations leads nowhere."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if not archive.has(listed):
        return {}
    return {tag["Id"]: Relation(tag.get("Type", "").rpartition("/")[2], _inside(folder, tag["Target"]))
            for tag in _attributes(archive, listed)["Relationship"]
            if "Id" in tag and "Target" in tag and tag.get("TargetMode") != "External"}


def _inside(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _attributes(archive: Archive, part: str) -> dict[str, list[Mapping[str, str]]]:
    """The attributes of those tags of a part that are looked at."""
    by_tag: dict[str, list[Mapping[str, str]]] = {tag: [] for tag in ("workbookPr", "sheet", "Relationship")}

    def found(path: Sequence[str], attributes: Mapping[str, str]) -> None:
        if path[-1] in by_tag:
            by_tag[path[-1]].append(attributes)

    read(archive, part, Attributes(found), limits.PART)
    return by_tag
