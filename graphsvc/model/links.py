"""Types of links, and what each is called."""

from collections.abc import Mapping

from graphsvc.language import Text

# What stands between the two ends of a link.
CALLED: Mapping[str, Text] = {
    "BELONGS_TO": Text("thuộc", "belongs to"),
    "COVERS": Text("phụ trách", "covers"),
    "HAS_SEATS": Text("có chức vụ", "has the position"),
    "HEADS": Text("là trưởng của", "heads"),
    "HOLDS": Text("giữ chức vụ ở", "holds a position in"),
    "IN": Text("ở", "is in"),
    "IN_SECTOR": Text("thuộc khối", "is in the sector"),
    "KEEPS_CONTACT_WITH": Text("giữ mối liên hệ với", "keeps contact with"),
    "LIES_IN": Text("nằm trong", "lies in"),
    "LIVES_IN": Text("cư trú ở", "lives in"),
    "MEMBER_OF": Text("sinh hoạt ở", "is a member of"),
    "OF_KIND": Text("có loại hình", "is of the kind"),
    "PART_OF": Text("trực thuộc", "is part of"),
    "RESPONSIBLE_FOR": Text("phụ trách", "is responsible for"),
    "SUCCEEDS": Text("kế tục", "succeeds"),
}
# The same where the position is known: two of one person in one organization are told apart by nothing else.
HOLDING = Text("giữ chức vụ {position} ở", "holds the position of {position} in")

# What stands above the links of one thing, in the order of reading: by type, whether they lead from the thing, and the
# kind of what is at their other end.
HEADINGS: Mapping[tuple[str, bool, str], Text] = {
    ("PART_OF", True, "Organization"): Text("Trực thuộc", "Part of"),
    ("MEMBER_OF", True, "Organization"): Text("Sinh hoạt ở", "Member of"),
    ("HOLDS", True, "Organization"): Text("Giữ chức vụ", "Positions held"),
    ("LIVES_IN", True, "Village"): Text("Cư trú ở", "Lives in"),
    ("HEADS", True, "Village"): Text("Trưởng thôn của", "Head of the village"),
    ("KEEPS_CONTACT_WITH", True, "Organization"): Text("Giữ mối liên hệ với", "Keeps contact with"),
    ("BELONGS_TO", True, "HouseholdGroup"): Text("Trong nhóm hộ", "In the group"),
    ("IN", True, "Village"): Text("Ở thôn", "In the village"),
    ("LIES_IN", True, "Area"): Text("Nằm trong địa bàn", "Lies in the area"),
    ("COVERS", True, "Area"): Text("Phụ trách địa bàn", "Covers the areas"),
    ("COVERS", True, "Village"): Text("Phụ trách thôn", "Covers the villages"),
    ("RESPONSIBLE_FOR", True, "HouseholdGroup"): Text("Phụ trách nhóm hộ", "Responsible for the groups"),
    ("RESPONSIBLE_FOR", True, "Household"): Text("Phụ trách hộ", "Responsible for the households"),
    ("COVERS", False, "Organization"): Text("Tổ chức phụ trách", "Covered by"),
    ("RESPONSIBLE_FOR", False, "Person"): Text("Người phụ trách", "Responsible"),
    ("HEADS", False, "Person"): Text("Trưởng thôn", "Village head"),
    ("HOLDS", False, "Person"): Text("Người giữ chức vụ", "Holders of positions"),
    ("PART_OF", False, "Organization"): Text("Tổ chức trực thuộc", "Organizations below it"),
    ("MEMBER_OF", False, "Person"): Text("Đảng viên sinh hoạt ở đây", "Members"),
    ("KEEPS_CONTACT_WITH", False, "Person"): Text("Người giữ mối liên hệ", "Members who keep contact"),
    ("LIES_IN", False, "Area"): Text("Địa bàn bên trong", "Areas in it"),
    ("LIES_IN", False, "Village"): Text("Thôn bên trong", "Villages in it"),
    ("LIVES_IN", False, "Person"): Text("Người cư trú", "Residents"),
    ("IN", False, "HouseholdGroup"): Text("Nhóm hộ", "Household groups"),
    ("IN", False, "Household"): Text("Hộ", "Households"),
    ("BELONGS_TO", False, "Household"): Text("Hộ trong nhóm", "Households in the group"),
    ("SUCCEEDS", True, "Organization"): Text("Kế tục", "Succeeds"),
    ("SUCCEEDS", False, "Organization"): Text("Được kế tục bởi", "Succeeded by"),
    ("OF_KIND", True, "Kind"): Text("Loại hình", "Kind"),
    ("IN_SECTOR", True, "Sector"): Text("Khối", "Sector"),
}
