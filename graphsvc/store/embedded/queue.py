"""One writer at a time, whichever process or thread it is in.

The engine is optimistic: of writers that meet, all but one start over, again and again. In a queue none does.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from graphsvc.errors import TookTooLong
from graphsvc.language import Text
from graphsvc.store.embedded.folder import Folder

BUSY = Text(
    "Đồ thị đang bận ghi một thay đổi khác quá lâu. Chưa có gì thay đổi; hãy thử lại sau.",
    "The graph has been busy with another change for too long. Nothing has changed; try again later.")


@contextmanager
def queued(folder: Folder, seconds: float) -> Iterator[None]:
    """Wait for the writers before this one, at most so many seconds.

    Raises
    ------
    TookTooLong
    """
    lock = FileLock(folder.writer_lock, timeout=seconds, mode=0o600, poll_interval=0.005)
    try:
        lock.acquire()
    except Timeout as error:
        raise TookTooLong(BUSY) from error
    try:
        yield
    finally:
        lock.release()
