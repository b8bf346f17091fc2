"""Which headers describe people or households, and which, much like them, do not."""

import pytest

from graphsvc.importing.forbidden import is_forbidden
from graphsvc.importing.foreign.dhis2 import FIELDS
from graphsvc.importing.sheets import SHEETS, names_of

FORBIDDEN = {
    "opinions": "Views, Dư luận, Lý lịch, Lí lịch, Tín nhiệm, Loyalty, Trust, Ý kiến của chủ hộ, Political opinions",
    "faith and ethnicity": "Theo đạo, Đạo, Công giáo, Church, Religious, Tribe, Dân tộc, DÂN TỘC (chủ hộ), Ethnicity",
    "money": "Gia cảnh, Kinh tế hộ, Hộ khó khăn, Diện chính sách, Hộ chính sách, Lương, Lương tháng, Tiền lương, "
             "Nguồn thu, Earnings, Poor household, Hộ nghèo, Cận nghèo, Hệ số lương",
    "health": "Bệnh nền, Medical history, Diseases, Disabled, HIV, H.I.V., Tình trạng SK, Sức khoẻ, Health status",
    "notes": "Mô tả, Description, Đặc điểm, Nhận định, Thông tin khác, Other information, Ghi chép, Ghichú, GHI_CHÚ, "
             "Ghi chú 2, ghi-chu, Notes",
    "papers": "ID No, ID No., Identification number, Identity no, SSN, Số ĐDCN, Số CC, C.C.C.D, Mã (số CCCD), "
              "Mã định danh công dân, Số định danh, Số hộ khẩu, Id (card), idNumber",
    "the rest": "Tuổi, Age, DOB, D.O.B., dateOfBirth, monthlyIncome, Sinh ngày, Ngày sinh, Nơi sinh, Giới, "
                "Giới tính, Nam/Nữ, Sex, SĐT, Email, E-mail, Phone number, Trình độ chuyên môn, Số nhân khẩu",
}
# What stands in such lists, or is near a forbidden word, and describes nobody.
INNOCENT = (
    "STT, TT, No., Số thứ tự, Địa chỉ, Address, Số hộ, Số lượng, Mã số, Năm, Căn cứ, Lãnh đạo, Chỉ đạo, Đào tạo, "
    "Ngày giao, Ngày phân công giao việc, Nơi sinh hoạt, Ngày sinh hoạt, Địa giới, Bệnh viện, Trạm y tế, "
    "Khối kinh tế, Ban nghiên cứu, Health facility, Village, Stage, Manager, Percentage, Level, Status, Trạng thái, "
    "Identifier, Địa điểm, Hộ được phụ trách, shortName, Id (id), Lies in (parent)")


@pytest.mark.parametrize("header", [header for headers in FORBIDDEN.values() for header in headers.split(", ")])
def test_what_would_describe_people_or_households_is_forbidden(header: str) -> None:
    assert is_forbidden(header)


def test_no_header_that_our_sheets_know_is() -> None:
    known = [word for sheet in SHEETS for column in sheet.columns for word in column.called()]
    names = [name for sheet in SHEETS for name in names_of(sheet)]
    assert [header for header in (*known, *names, *FIELDS, *INNOCENT.split(", ")) if is_forbidden(header)] == []
