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
