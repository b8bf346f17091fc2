"""Columns that nobody may bring in: they would describe households or people beyond who is to reach whom."""

import re

from graphsvc.importing.columns import plain

# By what they would tell; as headers are compared, in both languages.
_WORDS = (
    # opinions and conduct
    "tu tuong", "quan diem", "y kien", "thai do", "chinh kien", "nguyen vong", "danh gia", "xep loai", "vi pham",
    "tien an", "tien su", "opinion", "opinions", "attitude", "political views", "conduct", "criminal record", "rating",
    "score",
    # faith and ethnicity
    "ton giao", "tin nguong", "religion", "faith", "belief", "beliefs", "dan toc", "ethnicity", "ethnic group",
    "ethnic",
    # money
    "thu nhap", "tai san", "ho ngheo", "can ngheo", "hoan canh", "muc song", "income", "wealth", "poverty",
    "assets", "salary",
    # health
    "suc khoe", "benh tat", "khuyet tat", "bao hiem y te", "bhyt", "health", "disease", "disability", "illness",
    # notes
    "ghi chu", "nhan xet", "chu thich", "luu y", "note", "notes", "remark", "remarks", "comment", "comments",
    # numbers of papers
    "cccd", "cmnd", "cmt", "can cuoc", "chung minh", "chung minh thu", "so dinh danh", "dinh danh ca nhan", "ho chieu",
    "so the", "giay to", "identity number", "identity card", "id card", "id number", "national id", "citizen id",
    "passport", "personal id", "bhxh", "social insurance", "ma so thue", "tax number",
    # what else describes a person
    "ngay sinh", "nam sinh", "gioi tinh", "so dien thoai", "dien thoai", "sdt", "email", "date of birth", "birthday",
    "birth date", "year of birth", "gender", "phone", "telephone", "trinh do", "nghe nghiep", "occupation",
    "education", "trinh do hoc van", "tinh trang hon nhan", "marital status",
)
# Words that mean something else inside a longer header.
_ALONE = frozenset(("dao", "diem", "luong", "benh", "race", "sex", "poor"))
_ANY = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})\b")


def is_forbidden(header: str) -> bool:
    """Whether a header tells what is not kept.

    >>> is_forbidden("Dân tộc của chủ hộ"), is_forbidden("Số CCCD"), is_forbidden("Trực thuộc")
    (True, True, False)
    """
    words = plain(header)
    return words in _ALONE or bool(_ANY.search(words))
