"""The organisations on the first day, 2015-01-01.

Fewer committees than later: the military command and the company still were single cells.
"""

from datetime import date

from graphsvc.sample import names
from graphsvc.sample.batches import Batch
from graphsvc.sample.calendar import START
from graphsvc.sample.dice import apportioned
from graphsvc.sample.places import WEIGHTS, area
from graphsvc.sample.tree import Plan, cover, found
from graphsvc.sample.world import District, Organization, Village

POLICE = ("Đội Tham mưu – Hậu cần", "Đội Cảnh sát quản lý hành chính", "Đội Cảnh sát hình sự", "Đội An ninh",
          "Đội Cảnh sát giao thông – trật tự", "Nhà tạm giữ")
MILITARY = ("Ban Tham mưu", "Ban Chính trị", "Ban Hậu cần – Kỹ thuật", "Trung đội Thường trực", "Ban Dân quân")
COMPANY = ("Nông trường 1", "Nông trường 2", "Nông trường 3", "Xí nghiệp Chế biến", "Phòng Kế hoạch", "Đội xe máy",
           "Nông trường 4", "Nông trường 5", "Vườn ươm", "Khối văn phòng Công ty")
AGENCIES = ("Văn phòng Ủy ban", "Phòng Kinh tế", "Phòng Hạ tầng", "Phòng Tài chính", "Phòng Nội vụ", "Phòng Tư pháp",
            "Phòng Lao động", "Ban Tổ chức – Tuyên giáo – Kiểm tra")
# Key, name, sector, share of the members.
BASE_CELLS = (
    ("court", "Tòa án nhân dân", "agency", 8), ("prosecution", "Viện kiểm sát nhân dân", "agency", 7),
    ("tax", "Chi cục Thuế", "agency", 8), ("treasury", "Kho bạc", "agency", 6),
    ("enforcement", "Chi cục Thi hành án dân sự", "agency", 6), ("rangers", "Hạt Kiểm lâm", "agency", 9),
    ("health", "Trung tâm Y tế", "public-service-unit", 16),
    ("school", "Trường Trung học phổ thông", "public-service-unit", 14),
    ("boarding", "Trường Phổ thông nội trú", "public-service-unit", 10),
    ("culture", "Trung tâm Văn hóa – Thể thao", "public-service-unit", 7),
    ("forest-board", "Ban Quản lý rừng phòng hộ", "public-service-unit", 10),
    ("vocational", "Trung tâm Giáo dục nghề nghiệp", "public-service-unit", 7),
    ("politics", "Trung tâm Bồi dưỡng chính trị", "public-service-unit", 4),
    ("works", "Ban Quản lý dự án đầu tư xây dựng", "public-service-unit", 6),
    ("extension", "Trạm Khuyến nông", "public-service-unit", 6),
    ("veterinary", "Trạm Chăn nuôi và Bảo vệ thực vật", "public-service-unit", 5),
    ("power", "Điện lực", "enterprise", 6), ("bank", "Phòng giao dịch Ngân hàng", "enterprise", 6),
    ("forestry", "Công ty Lâm nghiệp", "enterprise", 9), ("coffee", "Công ty Cà phê", "enterprise", 7),
    ("border-1", "Đồn Biên phòng Suối Mrung", "armed-forces", 14),
    ("border-2", "Đồn Biên phòng Đồi Klăng", "armed-forces", 12),
    ("border-3", "Đồn Biên phòng Bến Tvăng", "armed-forces", 11),
    ("military", "Ban Chỉ huy quân sự huyện", "armed-forces", 30),
    ("company-0", "Nông trường 1, Công ty Cao su", "enterprise", 10),
    ("company-1", "Nông trường 2, Công ty Cao su", "enterprise", 9),
    ("company-2", "Nông trường 3, Công ty Cao su", "enterprise", 8),
)
POLICE_COMMITTEE = Plan("police", "Đảng bộ Công an huyện", "base-committee", "armed-forces")
AGENCIES_COMMITTEE = Plan("agencies", "Đảng bộ các cơ quan huyện", "base-committee", "agency")
COMMITTEE_WEIGHTS = {"police": 6, "military": 5, "company": 10, "agencies": 8}
# No cell of its own on the reference day; the agricultural centre is there instead.
_GONE = ("extension", "veterinary", "coffee", "military")
SERVICES = ("services", "Trung tâm Dịch vụ nông nghiệp", "public-service-unit", 11)
CELL_SIZE = 8
# Villages without a cell on the first day, by their place in the district.
WITHOUT_CELL = (9, 15, 20)


def register_organizations(district: District, batch: Batch) -> None:
    """The tree of the first day."""
    for commune in (1, 2, 3):
        name = f"Đảng bộ xã {names.place(district.number * 4 + commune)}"
        found(district, batch, Plan(f"commune-{commune}", name, "base-committee", "commune"), district.root)
    found(district, batch, POLICE_COMMITTEE, district.root)
    found(district, batch, AGENCIES_COMMITTEE, district.root)
    # The third commune's committee covers its whole commune, so nobody there is out of sight while a cell is missing.
    batch.add("cover", organization=district.by_key["commune-3"].id, territory=area(district, 3), on=START.isoformat())
    for place, village in enumerate(district.villages):
        if place not in WITHOUT_CELL:
            found_village_cell(district, batch, place, village)
    found_other_cells(district, batch, "police", POLICE, "armed-forces")
    found_other_cells(district, batch, "agencies", AGENCIES, "agency")
    for key, name, sector, size in BASE_CELLS:
        found(district, batch, Plan(key, f"Chi bộ {name}", "base-cell", sector, size), district.root)


def weight_of_cells(cells: int) -> int:
    """The sizes of all cells of the reference day, of which committees have that many."""
    base = sum(size for key, _, _, size in (*BASE_CELLS, SERVICES) if key not in _GONE)
    born_as_base = sum(key.startswith("company") for key, *_ in BASE_CELLS)
    return sum(weight.members for weight in WEIGHTS) + base + CELL_SIZE * (cells - len(WEIGHTS) - born_as_base)


def found_village_cell(district: District, batch: Batch, place: int, village: Village, on: date = START) -> None:
    """The cell of a village, below its commune's committee."""
    commune = district.by_key[f"commune-{village.area[-1]}"]
    size = WEIGHTS[place].members if place < len(WEIGHTS) else 5
    name = f"Chi bộ {village.name[0].lower()}{village.name[1:]}"
    cell = found(district, batch, Plan(f"village-{place}", name, "subordinate-cell", "commune", size), commune, on)
    cover(batch, cell, village, on)


def cells_of(committee: str, cells: int) -> int:
    """How many cells a committee outside the communes has on the reference day, of all that committees have."""
    parts = apportioned(cells - len(WEIGHTS), list(COMMITTEE_WEIGHTS.values()))
    return dict(zip(COMMITTEE_WEIGHTS, parts, strict=True))[committee]


def cell_name(named: tuple[str, ...], place: int) -> str:
    """The name of a committee's nth cell, numbered where the names run out."""
    return f"Chi bộ {named[place] if place < len(named) else f'{named[0]} {place + 1}'}"


def found_other_cells(
    district: District, batch: Batch, committee: str, named: tuple[str, ...], sector: str, *, first: int = 0,
    on: date = START,
) -> list[Organization]:
    """The cells of a committee outside the communes, from the nth on."""
    parent = district.by_key[committee]
    return [
        found(district, batch, Plan(f"{committee}-{place}", cell_name(named, place), "subordinate-cell", sector,
                                    CELL_SIZE), parent, on)
        for place in range(first, cells_of(committee, district.part.cells))
    ]
