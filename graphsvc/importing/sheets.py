"""What a workbook holds, in one place: its sheets, and of each its columns and the actions that they become.

A sheet of things has a row for each thing, with where it belongs; a sheet of links a row for each link.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graphsvc.importing.columns import Column, by_header, plain, whole
from graphsvc.language import Text

UNKNOWN_DAY = Text("chưa rõ", "unknown")
FIRST_DAY = Text("Ngày đầu tiên. Để trống khi thêm: chưa rõ; khi đã có: giữ nguyên.",
                 "The first day. Left empty, it is unknown for what is new, and stays as it is otherwise.")
ENDED = Text("Ngày đầu tiên không còn nữa. Để trống: chưa kết thúc.",
             "The first day no longer. Left empty, it goes on.")
LAST_DAY = Text("Đến hết ngày", "Last day")
PLACE_FIRST_DAY = Text(
    "Ngày đầu tiên, hoặc “chưa rõ”. Để trống: từ ngày của lần nhập; của đối tượng mới: từ ngày đầu của nó.",
    "The first day, or “unknown”. Left empty: the day of the import, or of what is new its own first day.")
LINK_FIRST_DAY = Text("Ngày đầu tiên, hoặc “chưa rõ”. Để trống: từ ngày của lần nhập.",
                      "The first day, or “unknown”. Left empty: the day of the import.")
REFERENCE = Text("Mã, mã định danh, hoặc tên khi không trùng ai.", "A code, an id, or a name that only one has.")
BESIDE = Text("Chỉ cần khi hộ, nhóm hộ được gọi bằng tên: tên ấy trong thôn này.",
              "Needed only where the household or group is named by its name: the one of that name in this village.")
_ID = Text("Để trống khi thêm. Ở tệp xuất ra thì giữ nguyên: nhờ nó mà nhận ra đối tượng.",
           "Left empty for what is new. Keep what a filled file has: by it the thing is known.")
_CODE = Text("Mã của riêng bạn, mỗi mã một đối tượng. Không dùng số giấy tờ tùy thân.",
             "Your own code, one for each. Never the number of an identity paper.")


def _day(name: str, title: Text, *words: str, note: Text) -> Column:
    return Column(name, title, words, date=True, note=note)


def _end(name: str, title: Text, last: Text, *words: str, lasts: Sequence[str]) -> Column:
    """An end, with what a header may say of the last day instead."""
    through = Column(name, last, tuple(lasts), date=True, last_day=True)
    return Column(name, title, words, date=True, note=ENDED, through=through)


def _thing(name: str, title: Text, kinds: str, *words: str, needed: bool = False) -> Column:
    return Column(name, title, words, tuple(kinds.split("|")), needed=needed, note=REFERENCE)


def _named(*things: tuple[str, str]) -> tuple[str, ...]:
    """What the header of a column may say whose cells name one of some things, by code, id or name."""
    return tuple(word for vi, en in things for word in (
        vi, f"tên {vi}", f"mã {vi}", f"mã định danh {vi}", en, f"{en} name", f"{en} code", f"{en} id"))


SINCE = _day("since", Text("Từ ngày", "From"), "bắt đầu", "ngày bắt đầu", "start", "start date", "from date",
             note=FIRST_DAY)
_LASTS = ("đến ngày", "tới ngày", "hết ngày", "ngày cuối", "ngày cuối cùng", "to", "to date", "through", "last date")
_ENDS = ("kết thúc", "ngày kết thúc", "end", "end date", "ended")
UNTIL = _end("until", Text("Kết thúc từ ngày", "Ended from"), LAST_DAY, *_ENDS, lasts=_LASTS)
_CELL = ("chi bộ", "cell")
_VILLAGE = (("thôn", "village"), ("làng", "village"))
_AREA = (("địa bàn", "area"), ("xã", "commune"))
_ORGANIZATIONS = (("tổ chức", "organization"), _CELL)
_GROUP = (("nhóm hộ", "household group"), ("nhóm", "group"))
_MEMBER = ("đảng viên", "member")
# A household is often called by its head: that is its label, where no other column names the household.
HEAD = ("chủ hộ", "tên chủ hộ", "họ tên chủ hộ", "hộ gia đình", "head of household", "household head")


@dataclass(frozen=True)
class Placing:
    """Where things of a sheet belong, one place a day: the column that names it, and the actions on its link.

    `at` is what actions call the place. `told`: registering a thing says it too.
    """

    column: str
    link: str
    at: str
    begin: str
    move: str
    end: str
    told: bool = True


class _ByColumn:
    """What a sheet of either sort gives of its columns."""

    columns: tuple[Column, ...]

    @cached_property
    def headers(self) -> Mapping[str, Column]:
        """Its columns by every header that means them."""
        return by_header(self.meanings)

    @property
    def meanings(self) -> Sequence[Column]:
        """Its columns, and those that its ends are under headers that name the last day."""
        return (*self.columns, *(column.through for column in self.columns if column.through))

    def meant(self, header: str) -> Column | None:
        """The column that a header means, with what it says in brackets or else without."""
        return self.headers.get(whole(header)) or self.headers.get(plain(header))

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """Its columns by name."""
        return {column.name: column for column in self.columns}


@dataclass(frozen=True)
class ThingSheet(_ByColumn):
    """A sheet with a row for each thing of a kind; `subject` is what actions call it, `slug` how their names end."""

    name: str
    title: Text
    kind: str
    subject: str
    slug: str
    columns: tuple[Column, ...]
    placings: tuple[Placing, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class LinkSheet(_ByColumn):
    """A sheet with a row for each link; `start` and `end` are the columns of its ends, `says` what else it says.

    `beside` is the column, if there is one, of the village in which the end lies, to tell those of one name apart.
    """

    name: str
    title: Text
    link: str
    start: str
    end: str
    says: str | None
    begin: str
    finish: str
    columns: tuple[Column, ...]
    words: tuple[str, ...] = ()
    beside: str = ""


Sheet = ThingSheet | LinkSheet


def _called(*whats: tuple[str, str], names: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """The columns by which a thing is known, as those call it who speak of `whats`."""
    ids = (word for vi, en in whats for word in (f"mã định danh {vi}", f"{en} id"))
    codes = (word for vi, en in whats for word in (f"mã {vi}", f"mã số {vi}", f"{vi} mã", f"{en} code"))
    called = (word for vi, en in whats for word in (vi, f"tên {vi}", en, f"{en} name"))
    return (
        Column("id", Text("Mã định danh", "Id"), ("định danh", "mã hệ thống", *ids), note=_ID),
        Column("code", Text("Mã", "Code"), ("mã số", "ký hiệu", *codes), note=_CODE),
        Column("name", Text("Tên", "Name"), ("tên gọi", *called, *names)))


def _placed(name: str, title: Text, kinds: str, *words: str) -> tuple[Column, Column, Column]:
    """The columns of a place: which, from when, until when."""
    since, until, last = (Text(f"{title.vi}: {vi}", f"{title.en}: {en}") for vi, en in (
        ("từ ngày", "from"), ("kết thúc từ ngày", "ended from"), ("đến hết ngày", "last day")))
    lasts = (f"{title.vi}: đến ngày", f"{title.en}: to")
    return (_thing(name, title, kinds, *words), _day(f"{name}_since", since, note=PLACE_FIRST_DAY),
            _end(f"{name}_until", until, last, lasts=lasts))


AREAS = ThingSheet(
    "areas", Text("Địa bàn", "Areas"), "Area", "area", "area",
    (*_called(*_AREA),
     *_placed("area", Text("Thuộc địa bàn", "Lies in"), "Area", "địa bàn cấp trên", "thuộc", "trực thuộc", "parent",
              "parent code"),
     SINCE, UNTIL),
    (Placing("area", "LIES_IN", "parent", "place-area", "move-area", "detach-area", told=False),),
    ("area", "xã", "communes", "đơn vị hành chính"))
VILLAGES = ThingSheet(
    "villages", Text("Thôn", "Villages"), "Village", "village", "village",
    (*_called(*_VILLAGE),
     *_placed("area", Text("Thuộc địa bàn", "Lies in"), "Area", "thuộc", "thuộc xã", "parent", *_named(*_AREA)),
     SINCE, UNTIL),
    (Placing("area", "LIES_IN", "area", "place-village", "move-village", "detach-village"),),
    ("village", "làng", "danh sách thôn"))
ORGANIZATIONS = ThingSheet(
    "organizations", Text("Tổ chức", "Organizations"), "Organization", "organization", "organization",
    (*_called(*_ORGANIZATIONS, names=("tên tổ chức đảng",)),
     *_placed("kind", Text("Loại hình", "Kind"), "Kind", "loại", "loại hình tổ chức", "type"),
     *_placed("parent", Text("Trực thuộc", "Part of"), "Organization", "tổ chức cấp trên", "cấp trên",
              "đảng bộ cấp trên", "mã cấp trên", "thuộc", "parent", "parent organization", "parent code"),
     *_placed("sector", Text("Khối", "Sector"), "Sector", "lĩnh vực"),
     _day("since", SINCE.title, *SINCE.words, "ngày thành lập", "founded", note=FIRST_DAY),
     _end("until", UNTIL.title, LAST_DAY, *_ENDS, "ngày giải thể", "dissolved", lasts=_LASTS)),
    (Placing("kind", "OF_KIND", "kind", "set-kind", "change-kind", "end-kind"),
     Placing("parent", "PART_OF", "parent", "place-organization", "move-organization", "detach-organization",
             told=False),
     Placing("sector", "IN_SECTOR", "sector", "set-sector", "change-sector", "end-sector")),
    ("organization", "tổ chức đảng", "danh sách tổ chức"))
GROUPS = ThingSheet(
    "groups", Text("Nhóm hộ", "Household groups"), "HouseholdGroup", "group", "household-group",
    (*_called(*_GROUP),
     *_placed("village", Text("Ở thôn", "In the village"), "Village", *_named(*_VILLAGE)), SINCE, UNTIL),
    (Placing("village", "IN", "village", "place-household-group", "move-household-group", "detach-household-group"),),
    ("groups", "nhóm", "household group"))
HOUSEHOLDS = ThingSheet(
    "households", Text("Hộ", "Households"), "Household", "household", "household",
    (*_called(("hộ", "household"), names=("nhãn", "label", *HEAD)),
     *_placed("village", Text("Ở thôn", "In the village"), "Village", *_named(*_VILLAGE)),
     *_placed("group", Text("Trong nhóm hộ", "In the group"), "HouseholdGroup", *_named(*_GROUP)),
     SINCE, UNTIL),
    (Placing("village", "IN", "village", "place-household", "move-household", "detach-household"),
     Placing("group", "BELONGS_TO", "group", "join-group", "move-household", "leave-group")),
    ("household", "hộ gia đình", "danh sách hộ"))
PEOPLE = ThingSheet(
    "people", Text("Người", "People"), "Person", "person", "person",
    (*_called(("người", "person"), _MEMBER,
              names=("họ và tên", "họ tên", "họ tên đảng viên", "full name")),
     *_placed("organization", Text("Sinh hoạt ở", "Member of"), "Organization", "nơi sinh hoạt",
              *_named(*_ORGANIZATIONS)),
     *_placed("village", Text("Cư trú ở", "Lives in"), "Village", "cư trú", "nơi cư trú", "nơi ở", "thôn cư trú",
              "residence", *_named(*_VILLAGE)),
     SINCE,
     Column("died", Text("Mất từ ngày", "No longer alive from"), ("ngày mất", "died"), date=True, note=Text(
         "Ngày đầu tiên sau khi mất.", "The first day no longer alive."))),
    (Placing("organization", "MEMBER_OF", "organization", "admit", "transfer", "end-membership", told=False),
     Placing("village", "LIVES_IN", "village", "start-residence", "change-residence", "end-residence", told=False)),
    ("person", "members", "đảng viên", "danh sách đảng viên"))

_PERSON = _thing("person", Text("Người", "Person"), "Person", *_named(("người", "person"), _MEMBER), "họ và tên",
                 "họ tên", "họ tên đảng viên", "full name", "người phụ trách", "đảng viên phụ trách", "trưởng thôn",
                 "head", needed=True)
_ORGANIZATION = _thing("organization", Text("Tổ chức", "Organization"), "Organization", *_named(*_ORGANIZATIONS),
                       "nơi giữ chức vụ", needed=True)
_LINK_SINCE = _day("since", SINCE.title, *SINCE.words, "ngày phân công", "ngày bổ nhiệm", note=LINK_FIRST_DAY)

COVERAGE = LinkSheet(
    "coverage", Text("Tổ chức phụ trách", "Coverage"), "COVERS", "organization", "territory", None, "cover", "uncover",
    (_ORGANIZATION, _thing("territory", Text("Thôn hoặc địa bàn", "Village or area"), "Village|Area",
                           *_named(*_VILLAGE, *_AREA), "phụ trách", "phụ trách thôn", "covers", needed=True),
     _LINK_SINCE, UNTIL), ("phụ trách thôn", "phụ trách địa bàn", "covers"))
POSITIONS = LinkSheet(
    "positions", Text("Chức vụ", "Positions"), "HOLDS", "person", "organization", "position", "appoint", "release",
    (_PERSON, _thing("position", Text("Chức vụ", "Position"), "Position", "chức danh", needed=True), _ORGANIZATION,
     _LINK_SINCE, UNTIL), ("position", "giữ chức vụ"))
HEADS = LinkSheet(
    "heads", Text("Trưởng thôn", "Village heads"), "HEADS", "person", "village", None, "start-village-head",
    "end-village-head",
    (_PERSON, _thing("village", Text("Thôn", "Village"), "Village", *_named(*_VILLAGE), needed=True),
     _LINK_SINCE, UNTIL), ("heads", "village head"))
CONTACT = LinkSheet(
    "contact", Text("Liên hệ nơi cư trú", "Contact"), "KEEPS_CONTACT_WITH", "person", "organization", None,
    "start-contact", "end-contact",
    (_PERSON, _ORGANIZATION, _LINK_SINCE, UNTIL), ("contacts", "giữ mối liên hệ"))
ASSIGNMENTS = LinkSheet(
    "assignments", Text("Phân công", "Assignments"), "RESPONSIBLE_FOR", "person", "target", "reason", "assign-duty",
    "release-duty",
    (_PERSON, _thing("target", Text("Hộ hoặc nhóm hộ", "Household or group"), "Household|HouseholdGroup",
                     *_named(("hộ", "household"), *_GROUP), *HEAD, "hộ được phụ trách", "hộ phụ trách",
                     "phụ trách hộ", needed=True),
     replace(_thing("village", Text("Hộ ở thôn", "Household's village"), "Village", "ở thôn", "in the village",
                    "thôn của hộ", *_named(*_VILLAGE)), note=BESIDE),
     _thing("reason", Text("Lý do", "Reason"), "Reason", "căn cứ"), _LINK_SINCE, UNTIL),
    ("duties", "phân công phụ trách", "phụ trách hộ", "assignment"), beside="village")

THING_SHEETS = (AREAS, VILLAGES, ORGANIZATIONS, GROUPS, HOUSEHOLDS, PEOPLE)
LINK_SHEETS = (COVERAGE, POSITIONS, HEADS, CONTACT, ASSIGNMENTS)
SHEETS: tuple[Sheet, ...] = (*THING_SHEETS, *LINK_SHEETS)
# Sheets that a template has for its reader only.
GUIDE = Text("Hướng dẫn", "Guide")
WORDS = Text("Danh mục", "Vocabulary")
VOCABULARY = ("Kind", "Sector", "Position", "Reason")


def names_of(sheet: Sheet) -> Iterator[str]:
    """Every name that means a sheet."""
    yield from (sheet.name, *sheet.title, *sheet.words)


