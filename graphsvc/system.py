"""Files as the operating system keeps them: written whole or not at all; and what it refuses, in both languages."""

import errno
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graphsvc.language import Text

_VIETNAMESE = {
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EEXIST: "đã có tệp này",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EROFS: "đĩa chỉ đọc được",
}


def refused(error: OSError) -> Text:
    """Why something with a file failed.

    >>> refused(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    Text(vi='không có tệp hay thư mục này', en='No such file or directory')
    """
    said = error.strerror or str(error)
    return Text(_VIETNAMESE.get(error.errno or 0, f"lỗi của hệ thống: {said}"), said)


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """An empty file to write to, which only its owner may read; it takes its place once all is on the disk.

    Raises
    ------
    OSError
    """
    draft = file.with_name(f".{file.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)  # of a process that had this number and was killed
    try:
        draft.touch(mode=0o600, exist_ok=False)
        yield draft
        with draft.open("rb+") as whole:
            os.fsync(whole.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def write_private(file: Path, content: Mapping[str, Any]) -> None:
    """Write JSON that only this user can read; the file is whole at every moment."""
    with written_whole(file) as draft:
        draft.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def read_private(file: Path) -> dict[str, Any] | None:
    """What `write_private` wrote; None where nothing usable stands."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None
