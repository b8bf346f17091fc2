"""Columns as spreadsheets name them."""

from functools import lru_cache

from graphsvc.sheets import limits


@lru_cache(limits.WIDTH)
def column(name: str) -> int:
    """The number of a column, from 1; 0 for what is none.

    >>> column("A"), column("XFD"), column("a"), column("")
    (1, 16384, 0, 0)
    """
    number = 0
    for letter in name[:4]:
        if not "A" <= letter <= "Z":
            return 0
        number = number * 26 + ord(letter) - 64
    return number


def letters(number: int) -> str:
    """A column's name.

    >>> letters(1), letters(16384)
    ('A', 'XFD')
    """
    name = ""
    while number:
        number, place = divmod(number - 1, 26)
        name = chr(65 + place) + name
    return name
