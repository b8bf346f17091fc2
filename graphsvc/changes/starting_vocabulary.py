"""The words that a new graph begins with: kinds, sectors, positions with their seats, and reasons.

Statements ask for the traits, never for the names, so every word here may be relabelled or replaced.
"""

from typing import Any

# id, Vietnamese, English, is a base organisation, is a cell
_KINDS = (
    ("higher-committee", "Cấp ủy cấp trên", "Higher committee", False, False),
    ("district-committee", "Đảng bộ huyện", "District organisation", False, False),
    ("base-committee", "Đảng bộ cơ sở", "Base committee", True, False),
    ("base-cell", "Chi bộ cơ sở", "Base cell", True, True),
    ("subordinate-cell", "Chi bộ trực thuộc đảng bộ cơ sở", "Cell of a base committee", False, True),
)
# id, Vietnamese, English, its members work elsewhere than in the villages
_SECTORS = (
    ("commune", "Xã", "Commune", False),
    ("agency", "Cơ quan hành chính", "Administrative agency", True),
    ("public-service-unit", "Đơn vị sự nghiệp", "Public service unit", True),
    ("enterprise", "Doanh nghiệp", "Enterprise", True),
    ("armed-forces", "Lực lượng vũ trang", "Armed forces", True),
)
# id, Vietnamese, English, leads its organisation, field
_POSITIONS = (
    ("secretary", "Bí thư", "Secretary", True, "party"),
    ("deputy-secretary", "Phó bí thư", "Deputy secretary", False, "party"),
    ("permanent-member", "Thường trực cấp ủy", "Permanent standing member", False, "party"),
    ("standing-member", "Ủy viên ban thường vụ", "Standing-committee member", False, "party"),
    ("committee-member", "Cấp ủy viên", "Committee member", False, "party"),
    ("inspection-head", "Chủ nhiệm ủy ban kiểm tra", "Head of the inspection commission", False, "party"),
    ("inspection-member", "Ủy viên ủy ban kiểm tra", "Member of the inspection commission", False, "party"),
    ("council-chair", "Chủ tịch hội đồng nhân dân", "Chair of the people's council", False, "government"),
    ("government-chair", "Chủ tịch ủy ban nhân dân", "Chair of the people's committee", False, "government"),
    ("government-deputy", "Phó chủ tịch ủy ban nhân dân", "Deputy chair of the people's committee", False,
     "government"),
    ("front-chair", "Chủ tịch Ủy ban Mặt trận Tổ quốc", "Chair of the Fatherland Front", False, "front"),
    ("women-chair", "Chủ tịch Hội Liên hiệp Phụ nữ", "Chair of the Women's Union", False, "mass"),
    ("farmers-chair", "Chủ tịch Hội Nông dân", "Chair of the Farmers' Union", False, "mass"),
    ("veterans-chair", "Chủ tịch Hội Cựu chiến binh", "Chair of the Veterans' Association", False, "mass"),
    ("youth-secretary", "Bí thư Đoàn thanh niên", "Secretary of the Youth Union", False, "mass"),
)
_REASONS = (
    ("standing-directive", "Theo chỉ thị phân công chung", "Under the standing directive"),
    ("lives-nearby", "Cư trú cùng thôn", "Lives in the same village"),
    ("reassigned", "Phân công lại sau kiểm tra", "Reassigned after a check"),
    ("second-carer", "Hỗ trợ thêm cho người đang phụ trách", "In support of the one responsible"),
)
# kind: seats by position
_SEATS = {
    "district-committee": {
        "secretary": 1, "deputy-secretary": 2, "permanent-member": 3, "standing-member": 11, "committee-member": 33,
        "inspection-head": 1, "inspection-member": 5, "council-chair": 1, "government-chair": 1,
        "government-deputy": 2, "front-chair": 1, "women-chair": 1, "farmers-chair": 1, "veterans-chair": 1,
        "youth-secretary": 1,
    },
    "base-committee": {"secretary": 1, "deputy-secretary": 1, "standing-member": 3, "committee-member": 9},
    "base-cell": {"secretary": 1, "deputy-secretary": 1, "committee-member": 3},
    "subordinate-cell": {"secretary": 1, "deputy-secretary": 1},
}


def starting_vocabulary() -> list[dict[str, Any]]:
    """The actions that register it, to be sent as a graph's first change."""
    return [*_kinds(), *_sectors(), *_positions(), *_reasons(), *_seats()]


def _action(name: str, /, **parameters: Any) -> dict[str, Any]:
    return {"action": name, "parameters": parameters}


def _kinds() -> list[dict[str, Any]]:
    return [
        _action("register-kind", id=id_, name=vi, name_en=en, base=base, cell=cell)
        for id_, vi, en, base, cell in _KINDS
    ]


def _sectors() -> list[dict[str, Any]]:
    return [
        _action("register-sector", id=id_, name=vi, name_en=en, works_elsewhere=elsewhere)
        for id_, vi, en, elsewhere in _SECTORS
    ]


def _positions() -> list[dict[str, Any]]:
    return [
        _action("register-position", id=id_, name=vi, name_en=en, leads=leads, field=field)
        for id_, vi, en, leads, field in _POSITIONS
    ]


def _reasons() -> list[dict[str, Any]]:
    return [_action("register-reason", id=id_, name=vi, name_en=en) for id_, vi, en in _REASONS]


def _seats() -> list[dict[str, Any]]:
    return [
        _action("set-seats", kind=kind, position=position, seats=seats)
        for kind, by_position in _SEATS.items() for position, seats in by_position.items()
    ]


def seats_of(kind: str) -> dict[str, int]:
    """How many hold each position in an organisation of a kind, as the starting vocabulary has it."""
    return dict(_SEATS.get(kind, {}))
