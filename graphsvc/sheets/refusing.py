"""Why a file is not read: one refusal each, so that the same is always said in the same way."""

from pathlib import Path

from graphsvc.errors import Problem, Refused
from graphsvc.language import Text
from graphsvc.system import refused

UNREADABLE = Text("{file}: {why}. Hãy kiểm tra tên tệp, thư mục và quyền đọc",
                  "{file}: {why}. Check its name, its folder and whether you may read it")


def unfit(why: Text) -> Refused:
    """It is another kind of file."""
    return Refused([Problem("file-unfit", why)])


def unreadable(file: Path, error: OSError) -> Refused:
    """The operating system does not give it."""
    return unfit(UNREADABLE.filled({"file": file.name, "why": refused(error)}))


def unsafe(why: Text, place: str | None = None) -> Refused:
    """It holds what no file of cells needs, and what may do harm."""
    return Refused([Problem("file-unsafe", why, place)])


def broken(why: Text, place: str | None = None) -> Refused:
    """It is damaged, or contradicts itself."""
    return Refused([Problem("file-broken", why, place)])


def over(why: Text, place: str | None = None) -> Refused:
    """There is more in it than is read."""
    return Refused([Problem("file-over-limit", why, place)])
