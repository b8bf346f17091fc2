"""Invented names: no person, commune or village of the sample exists."""

from graphsvc.sample.dice import Dice

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh")
_MIDDLES = ("Văn", "Thị", "Hữu", "Ngọc", "Thanh", "Thu", "Quốc", "Bảo", "Khánh", "Hải", "Kim", "Nhật", "Gia", "Diệu")
_GIVEN = (
    "An", "Bằng", "Châu", "Cúc", "Diễm", "Đạt", "Giang", "Hà", "Hạnh", "Hậu", "Hiền", "Hoa", "Khoa", "Lan", "Liên",
    "Loan", "Lộc", "Mai", "Nam", "Nga", "Nghĩa", "Nhàn", "Nhung", "Oanh", "Phượng", "Quyên", "Sơn", "Tâm", "Thảo",
    "Thắm", "Thủy", "Tiến", "Toàn", "Trâm", "Tú", "Tuyết", "Uyên", "Vân", "Vinh", "Yến",
)
_HIGHLAND_FAMILIES = ("Rơ Châm", "Siu", "Kpă", "Ksor", "Rah Lan", "Rơ Mah", "A", "Y")
_HIGHLAND_GIVEN = (
    "Blơn", "Dyưt", "Gluih", "Hlek", "H'Brăm", "H'Dyơr", "H'Lưn", "H'Wơt", "Jưng", "Klơi", "Kruih", "Lơnh", "Mrêl",
    "Nglơng", "Plêk", "Rưng", "Thưp", "Tlơih", "Vrăng", "Yrơt",
)
_FIRST = (
    "Mrung", "Tvăng", "Nghơl", "Xơl", "Brêl", "Drơih", "Klưp", "Plơng", "Sruôl", "Vlăm", "Gơrêh", "Hlưng", "Jrơp",
    "Kvêl", "Mlăp", "Nrưi", "Prơt", "Rvông", "Trơih", "Yvưng", "Blưk",
)
_SECOND = ("Klăng", "Dơl", "Mưt", "Rêh", "Tơng", "Vrơ", "Hưp", "Sơih", "Plăk", "Ngưl", "Brôt", "Jêl", "Xưng")
_KINH_VILLAGES = (
    "Hòa Thượng Sơn", "Phú Lạc Khê", "Tân Vĩnh Điền", "Bình Khê Thượng", "An Thủy Sơn", "Lộc Khánh Trung",
    "Đông Sơn Khê", "Vĩnh Lạc Điền",
)


def person(dice: Dice, highland: bool) -> str:
    """A person's name; those of highland villages are often Gia Rai or Xơ Đăng."""
    if highland and dice.chance(0.6):
        return f"{dice.one(_HIGHLAND_FAMILIES)} {dice.one(_HIGHLAND_GIVEN)}"
    return f"{dice.one(_FAMILIES)} {dice.one(_MIDDLES)} {dice.one(_GIVEN)}"


def place(number: int) -> str:
    """The name of the nth district or commune, no two alike among the first 5,733."""
    first, second = number % len(_FIRST), number // len(_FIRST)
    third, fourth = second % len(_SECOND), second // len(_SECOND)
    return " ".join(("Ia", _FIRST[first], *([_SECOND[third]] if second else ()), *([_FIRST[fourth]] if fourth else ())))


def village(number: int) -> str:
    """The name of the nth village of a district."""
    if number % 3 == 2:
        return f"Thôn {_KINH_VILLAGES[number // 3 % len(_KINH_VILLAGES)]}"
    first, second = _FIRST[number % len(_FIRST)], _SECOND[(number * 5) % len(_SECOND)]
    return f"Làng {first} {second}"
