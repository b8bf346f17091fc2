"""How far long work is, and how it is said: so many of so many, at what pace, and how long it will still take."""

from collections.abc import Callable, Mapping

from graphsvc.language import Language, Text
from graphsvc.words import words

# What is told while work goes on: the stage, how much of it is done, and of how much, where that is known.
Tell = Callable[[str, int, int | None], None]

STAGES: Mapping[str, Text] = {
    "starting": Text("Đang bắt đầu", "Starting"),
    "reading": Text("Đang đọc tệp", "Reading the file"),
    "comparing": Text("Đang so sánh với dữ liệu", "Comparing with what is there"),
    "trying": Text("Đang thử ghi", "Trying it"),
    "writing": Text("Đang ghi", "Writing"),
    "checking": Text("Đang kiểm tra mọi quy tắc", "Checking every rule"),
}
SOON = 1.0  # seconds: before, a pace says nothing


def tell_nobody(stage: str, done: int, total: int | None) -> None:
    """Let work go on without telling."""


def said(stage: str, done: int, total: int | None, seconds: float, language: Language) -> str:
    """How far a stage is, in words.

    Parameters
    ----------
    stage
        One of `STAGES`.
    done, total
        Rows done, and of how many; None where nobody knows.
    seconds
        Since the stage began.

    >>> said("writing", 40_000, 100_000, 8, "en")
    'Writing … 40,000 of 100,000 rows, 5,000 a second, 12 seconds left'
    >>> said("checking", 0, None, 3, "en")
    'Checking every rule …'
    """
    number = words(language).number
    parts = [f"{STAGES[stage].says(language)} …"]
    if done:
        of = Text(f"trên {number(total)} ", f"of {number(total)} ").says(language) if total else ""
        parts.append(f"{number(done)} {of}{Text('dòng', 'rows').says(language)}")
    if done and seconds >= SOON:
        pace = done / seconds
        parts[-1] += f", {number(round(pace))} {Text('dòng mỗi giây', 'a second').says(language)}"
        if total and total > done:
            left = number(max(round((total - done) / pace), 1))
            parts[-1] += Text(f", còn {left} giây", f", {left} seconds left").says(language)
    return " ".join(parts)
