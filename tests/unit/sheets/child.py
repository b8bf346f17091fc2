"""Opens files in a process of its own, a path a line, and says of each what came of it, as a line of JSON."""

import json
import re
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from graphsvc.errors import Refused
from graphsvc.sheets.book import Book
from graphsvc.sheets.opening import opened

Open = Callable[[Path], AbstractContextManager[Book]]
STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def most_memory() -> float:
    """The most memory that this process has had since this was forgotten, in MB."""
    return int(re.findall(r"VmHWM:\s+(\d+)", STATUS.read_text(encoding="ascii"))[0]) / 1024


def taken(path: Path, opened: Open = opened) -> dict[str, Any]:
    """Problems, how many rows, seconds of processor time, and the most memory meanwhile."""
    rows, problems = 0, []
    CLEAR.write_text("5", encoding="ascii")
    begin = time.process_time()
    try:
        with opened(path) as book:
            rows = sum(1 for sheet in book.sheets for _ in sheet.rows())
    except Refused as refused:
        problems = [[each.code, each.field, each.message.vi, each.message.en] for each in refused.problems]
    return {"rows": rows, "problems": problems, "seconds": time.process_time() - begin, "most": most_memory()}


def main(opened: Open = opened) -> None:
    """Answer line by line."""
    first = most_memory()
    for line in sys.stdin:
        found = taken(Path(line.removesuffix("\n")), opened)
        sys.stdout.write(json.dumps({**found, "more": found["most"] - first}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
