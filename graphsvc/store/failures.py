"""What the driver raises, turned into the service's own small family; the cause is kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConnectionPoolError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graphsvc.errors import GraphAway, GraphError, TookTooLong
from graphsvc.language import Text
from graphsvc.store.patience import Deadline

AWAY = Text(
    "Không kết nối được với đồ thị. Dịch vụ sẽ tự trả lời lại khi đồ thị hoạt động.",
    "The graph can't be reached. The service answers again by itself when the graph is back.")
TOO_LONG = Text(
    "Đồ thị đã dừng vì quá thời hạn. Hãy thu hẹp phạm vi, hoặc tăng GRAPHSVC_SECONDS (khi hỏi), "
    "GRAPHSVC_CHANGE_SECONDS (khi ghi).",
    "The graph was stopped at the time limit. Narrow the scope, or raise GRAPHSVC_SECONDS (for questions), "
    "GRAPHSVC_CHANGE_SECONDS (for changes).")
LOGIN = Text(
    "Đồ thị không nhận tên hoặc mật khẩu. Kiểm tra NEO4J_USER và NEO4J_PASSWORD.",
    "The graph does not take the user or password. Check NEO4J_USER and NEO4J_PASSWORD.")
UNSURE = Text(
    "Mất kết nối với đồ thị ngay khi ghi: không rõ thay đổi đã được ghi hay chưa. Hãy xem nhật ký, hoặc gửi lại "
    "với cùng khóa.",
    "The connection to the graph was lost as the change was written: it may be there or not. Look in the log, or "
    "send it again with the same key.")
# The embedded engine conceals why, and gives one code for many reasons: too little memory is the likeliest.
FAILED = Text(
    "Đồ thị báo lỗi: {code}. Nhật ký của đồ thị cho biết lý do; nếu thiếu bộ nhớ, hãy thu hẹp phạm vi hoặc tăng bộ nhớ "
    "(GRAPHSVC_ENGINE_MEMORY, hay cấu hình của Neo4j).",
    "The graph reports an error: {code}. Its log says why; if memory ran short, narrow the scope or give it more "
    "(GRAPHSVC_ENGINE_MEMORY, or Neo4j's configuration).")


@contextmanager
def translated() -> Iterator[None]:
    """Raise the service's own errors in place of the driver's."""
    try:
        yield
    except IncompleteCommit as error:
        raise GraphAway(UNSURE) from error
    except AuthError as error:
        raise GraphAway(LOGIN) from error
    except (ServiceUnavailable, SessionExpired, ConnectionPoolError) as error:
        raise GraphAway(AWAY) from error
    except Neo4jError as error:
        raise _reported(error) from error


@contextmanager
def in_time(deadline: Deadline) -> Iterator[None]:
    """Raise the service's own errors; past the deadline, every one is that of the time.

    A connection that was ended from outside breaks in more ways than the driver has errors for.
    """
    try:
        with translated():
            yield
    except Exception as error:
        if deadline.passed:
            raise TookTooLong(TOO_LONG) from error
        raise


def _reported(error: Neo4jError) -> GraphError:
    """What the graph itself says went wrong, by its code: the texts differ, and some are concealed."""
    code = error.code or type(error).__name__
    if "TimedOut" in code or "Terminated" in code:
        return TookTooLong(TOO_LONG)
    if "Unavailable" in code:
        return GraphAway(AWAY)
    return GraphError(FAILED.filled({"code": code}))
