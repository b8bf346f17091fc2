"""Columns that nobody may bring in: they would describe households or people beyond who is to reach whom."""

import re

from graphsvc.importing.columns import whole

# By what they would tell, in both languages. A word with * may go on, and blanks may be missing.
_ANYWHERE = """
    # opinions and conduct
    tư tưởng, quan điểm, ý kiến, thái độ, chính kiến, lập trường, nguyện vọng, tâm tư, dư luận, lý lịch, lí lịch,
    tín nhiệm, uy tín, đánh giá, nhận định, xếp loại, phân loại hộ, phân loại đảng viên, vi phạm, kỷ luật, kỉ luật,
    khen thưởng, tiền án, tiền sự, án tích, opinion*, attitude*, view, views, sentiment*, belief*, loyal*, trust,
    trustworth*, reputation, conduct, behavio*, criminal*, discipline, rating*, score*, feedback

    # faith and ethnicity
    tôn giáo, tín ngưỡng, tín đồ, theo đạo, công giáo, tin lành, phật giáo, giáo xứ, giáo dân, dân tộc, sắc tộc,
    tộc người, quốc tịch, religio*, faith*, church*, christian*, catholic*, buddhis*, ethnic*, tribe*, tribal, race,
    racial, nationality

    # money
    thu nhập, nguồn thu, tiền lương, lương tháng, lương hưu, mức lương, bậc lương, hệ số lương, tài sản, nghèo,
    khó khăn, hoàn cảnh, gia cảnh, mức sống, kinh tế hộ, kinh tế gia đình, điều kiện kinh tế, tình trạng kinh tế,
    chính sách, loại hộ, vay vốn, dư nợ, khoản nợ, trợ cấp, income*, earning*, salar*, wage*, wealth*, asset*, debt*,
    loan*, poor, poverty, welfare

    # health
    sức khỏe, tình trạng sk, bệnh, khuyết tật, tàn tật, thương tật, thương binh, tâm thần, bảo hiểm y tế, bhyt,
    nhóm máu, tiêm chủng, ma túy, health*, medical*, disease*, disab*, illness*, sick*, hiv, aids, patient*, diagnos*,
    vaccin*

    # notes
    ghi chú, ghi chép, nhận xét, chú thích, lưu ý, mô tả, đặc điểm, diễn giải, thông tin khác, thông tin thêm, note,
    notes, remark*, comment*, descri*, other info*, additional info*, more info*, characteristic*, memo

    # numbers of papers
    cccd, cmnd, cmt, cmtnd, ddcn, số cc, căn cước, chứng minh, chứng minh thư, số định danh, định danh cá nhân,
    định danh công dân, hộ chiếu, số hộ khẩu, số thẻ, giấy tờ, bhxh, bảo hiểm xã hội, mã số thuế, mst, identity,
    identification, id card*, id no, id num*, id paper*, national id*, citizen*, passport*, personal id*,
    personal num*, ssn, social insurance, social security, tax code, tax id, tax num*

    # what else describes a person or household
    tuổi, sinh ngày, ngày sinh, ngày tháng năm sinh, năm sinh, sinh năm, nơi sinh, giới tính, nam nữ, quê quán,
    nguyên quán, điện thoại, sđt, số liên lạc, zalo, facebook, trình độ, học vấn, học vị, bằng cấp, nghề nghiệp,
    hôn nhân, vợ chồng, nhân khẩu, số khẩu, thành phần gia đình, xuất thân, age, ages, dob, birth*, born, gender*, sex,
    male, female, phone*, telephone*, mobile*, e mail*, occupation*, profession*, education*, marital*, spouse*,
    family size, household size, photo*
"""
# Of which longer headers say something else.
_ALONE = """
    đạo, lương, điểm, nghề, giới, nữ, sk, cc, đt, kinh tế, thành phần, tel
"""
# What longer headers say with such words, and nobody is described.
_INNOCENT = """
    sinh hoạt, bệnh viện, phân công, health facility, health unit, health centre, health center
"""
_LETTERS_APART = re.compile(r"\b(\w) (?=\w\b)")  # c.c.c.d
_WORDS_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")  # monthlyIncome


def _listed(words: str) -> list[str]:
    """The words of a list, as headers are compared, each as a pattern."""
    lines = (line for line in words.splitlines() if not line.lstrip().startswith("#"))
    return [whole(word).replace(" ", " ?") + r"\w*" * word.rstrip().endswith("*")
            for word in ",".join(lines).split(",") if word.strip()]


_FORBIDDEN = re.compile(rf"\b(?:{'|'.join(_listed(_ANYWHERE))})\b|^(?:{'|'.join(_listed(_ALONE))})$")
_HARMLESS = re.compile(rf"\b(?:{'|'.join(_listed(_INNOCENT))})\b")


def is_forbidden(header: str) -> bool:
    """Whether a header tells what is not kept, in brackets too.

    >>> is_forbidden("Dân tộc của chủ hộ"), is_forbidden("Mã (số C.C.C.D)"), is_forbidden("Trực thuộc")
    (True, True, False)
    """
    said = _LETTERS_APART.sub(r"\1", whole(_WORDS_TOGETHER.sub(" ", header)))
    return bool(_FORBIDDEN.search(_HARMLESS.sub(" ", said).strip()))
