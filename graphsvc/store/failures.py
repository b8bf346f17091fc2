"""What the driver raises, turned into the service's own small family; the cause is kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graphsvc.errors import GraphAway, GraphError, TookTooLong
from graphsvc.language import Text

AWAY = Text(
    "Không kết nối được với đồ thị. Dịch vụ sẽ tự trả lời lại khi đồ thị hoạt động.",
    "The graph can't be reached. The service answers again by itself when the graph is back.")
TOO_LONG = Text(
    "Đồ thị đã dừng vì quá thời hạn. Hãy thu hẹp phạm vi, hoặc tăng GRAPHSVC_SECONDS.",
    "The graph was stopped at the time limit. Narrow the scope, or raise GRAPHSVC_SECONDS.")
LOGIN = Text(
    "Đồ thị không nhận tên hoặc mật khẩu. Kiểm tra NEO4J_USER và NEO4J_PASSWORD.",
    "The graph does not take the user or password. Check NEO4J_USER and NEO4J_PASSWORD.")
FAILED = Text("Đồ thị báo lỗi: {code}", "The graph reports an error: {code}")


@contextmanager
def translated() -> Iterator[None]:
    """Raise the service's own errors in place of the driver's."""
    try:
        yield
    except AuthError as error:
        raise GraphAway(LOGIN) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise GraphAway(AWAY) from error
    except Neo4jError as error:
        code = error.code or ""
        if "TimedOut" in code or "Terminated" in code:
            raise TookTooLong(TOO_LONG) from error
        if "Unavailable" in code:
            raise GraphAway(AWAY) from error
        raise GraphError(FAILED.filled({"code": code or type(error).__name__})) from error
    except DriverError as error:
        raise GraphAway(AWAY) from error
