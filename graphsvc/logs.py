"""The log of a process: one line an event, for people or for programs, each with the request that it belongs to."""

import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

import orjson

from graphsvc.settings import Settings

# The request that this thread answers; outside of any there is none.
request_id: ContextVar[str | None] = ContextVar("request_id", default=None)


class TextLine(logging.Formatter):
    """An event as a line for people; nothing that is said in it can begin another."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(request_id)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        """The line, above the traceback if there is one."""
        record.message = _on_one_line(record.message)
        record.request_id = request_id.get() or "-"
        return super().formatMessage(record)


class JsonLine(logging.Formatter):
    """An event as one JSON object on a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; the event's own `fields` stand beside what every line has."""
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request_id": request_id.get(),
            "message": _encodable(record.getMessage()),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            said["exception"] = _encodable(self.formatException(record.exc_info))
        return orjson.dumps(said).decode()


FORMATS: dict[str, type[logging.Formatter]] = {"text": TextLine, "json": JsonLine}


def set_up(settings: Settings) -> None:
    """Write this process's log to standard error, as the settings say.

    Libraries speak from warnings on only, whatever the level: below that the driver tells every statement with its
    values, which may be people's names.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(FORMATS[settings.log_format]())
    handler.setLevel(settings.log_level)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("graphsvc").setLevel(settings.log_level)


def _on_one_line(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _encodable(text: str) -> str:
    """Text that JSON can hold: a file's name may be no text."""
    return text.encode("utf-8", "backslashreplace").decode()
