"""Small trees for the tests, written as nested dictionaries."""

from typing import Any

from graphsvc.pictures.marks import Mark


def tree(key: str, below: dict[str, Any] | None = None, opens: bool = True) -> Mark:
    """A mark named like its key, with the marks below it."""
    mark = Mark(key, key, "cell", opens=opens)
    for name, further in (below or {}).items():
        mark.add(tree(name, further, opens))
    return mark
