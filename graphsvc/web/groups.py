"""What the groups of questions, actions and addresses are called."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TypeVar

from graphsvc.language import Text
from graphsvc.statements.catalogue import Action
from graphsvc.statements.questions import Question

Known = TypeVar("Known", Action, Question)

GROUPS: Mapping[str, Text] = {
    "coverage": Text("Hộ có người phụ trách", "Coverage"),
    "duties": Text("Phụ trách hộ", "Duties"),
    "households": Text("Hộ và nhóm hộ", "Households and groups"),
    "members": Text("Đảng viên", "Members"),
    "mending": Text("Cần xử lý", "To be mended"),
    "organizations": Text("Tổ chức", "Organizations"),
    "people": Text("Con người", "People"),
    "places": Text("Địa bàn và thôn", "Areas and villages"),
    "positions": Text("Chức vụ", "Positions"),
    "quality": Text("Chất lượng dữ liệu", "Data quality"),
    "structure": Text("Cơ cấu", "Structure"),
    "things": Text("Danh sách và tìm kiếm", "Lists and search"),
    "villages": Text("Thôn", "Villages"),
    "vocabulary": Text("Từ vựng", "Vocabulary"),
    "own": Text("Của bạn", "Your own"),
    "pictures": Text("Hình vẽ", "Pictures"),
    "changes": Text("Thay đổi và nhật ký", "Changes and their log"),
    "catalogue": Text("Có những gì", "What there is"),
    "service": Text("Dịch vụ", "The service"),
}


def in_groups(known: Iterable[Known]) -> list[tuple[str, list[Known]]]:
    """Questions or actions in their groups, each by its name."""
    ordered = sorted(known, key=lambda one: (one.group, one.name))
    return [(group, list(found)) for group, found in groupby(ordered, lambda one: one.group)]


def called(group: str) -> Text:
    """What a group is called; one of a reader's own by its name."""
    return GROUPS.get(group) or Text(group, group)
