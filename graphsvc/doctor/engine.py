"""Checks that ask the graph."""

import re
import time
from collections.abc import Mapping
from datetime import datetime
from itertools import islice

from graphsvc import resources
from graphsvc.changes import verifying
from graphsvc.doctor.finding import Finding, judged
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.store import schema
from graphsvc.words import words

OLDEST = (5, 26)  # Neo4j; later ones are numbered by year
OFF = 5.0  # seconds that two clocks may differ
NAMED = 3  # faults of the log that are named; `log verify` names all
VERSION = re.compile(r"Neo4j/(\d+)\.(\d+)")
EMBEDDED = re.compile(r"\((.+)\)")

SET_CLOCK = Text("Chỉnh đồng hồ của máy theo máy chủ thời gian (NTP).",
                 "Set the machine's clock by a time server (NTP).")


def answers(graph: Graph) -> Finding:
    """Which engine it is; it answers."""
    server = graph.store.server()
    if graph.settings.neo4j_uri is None:
        inner = EMBEDDED.search(server)
        name = inner[1] if inner else server
        return Finding("engine", "good", Text(
            f"{name}, đi kèm, trả lời; dữ liệu ở {graph.settings.data}",
            f"{name}, embedded, answers; its data is in {graph.settings.data}"))
    said = Text(f"{server} trả lời ở {graph.settings.neo4j_uri}", f"{server} answers at {graph.settings.neo4j_uri}")
    found = VERSION.match(server)
    if found is None or tuple(map(int, found.groups())) < OLDEST:
        return Finding("engine", "bad", said, Text("Dùng Neo4j từ 5.26 trở lên.", "Use Neo4j 5.26 or later."))
    return Finding("engine", "good", said)


def of_this_schema(graph: Graph) -> Finding:
    """Whether the graph's constraints and indexes are those that this program needs."""
    folder = resources.folder("cypher") / "schema"
    found, known = schema.version(graph.store, folder), schema.known(folder)
    said = Text(f"Đồ thị ở {found}, chương trình cần {known}", f"The graph has {found}, this program needs {known}")
    if found == known:
        return Finding("schema", "good", said)
    if found < known:
        return Finding("schema", "warning", said, Text(
            "Khởi động lại dịch vụ: nó tự cập nhật lược đồ.", "Start the service anew: it updates the schema."))
    return Finding("schema", "bad", said, Text("Hãy cập nhật graphsvc.", "Update graphsvc."))


def durable(graph: Graph) -> Finding:
    """Whether what was answered as written survives a power cut."""
    if graph.settings.neo4j_uri is not None:
        return Finding("durability", "good", Text(
            "Neo4j tự ghi xuống đĩa khi xác nhận; không có gì để kiểm tra",
            "Neo4j writes to the disk at commit by its own design; there is nothing to check"))
    # An engine that did not read back so at its start was refused, and would not answer here.
    return Finding("durability", "good", Text(
        "Bộ máy ghi nhật ký xuống đĩa trước khi xác nhận; nó đã được kiểm tra khi khởi động",
        "The engine flushes its log at commit; it was read back when it started"))


def clock(graph: Graph) -> Finding:
    """The clock of this machine beside the engine's, and beside the newest entry, which no clock may be behind."""
    before = time.time()
    (row,) = graph.store.rows(graph.catalogue.plumbing["doctor/clock"], {}, seconds=graph.settings.seconds)
    after, there = time.time(), row["milliseconds"] / 1000
    ahead = _seconds(row["written"]) - after
    if ahead > OFF:
        return Finding("clock", "bad", _said(Text(
            "Mục mới nhất của nhật ký đến từ tương lai, sau đây {number} giây",
            "The newest entry of the log is from the future, by {number} seconds"), ahead), SET_CLOCK)
    off = max(before - there, there - after, 0)
    said = _said(Text("Lệch với bộ máy {number} giây", "Off the engine's by {number} seconds"), off)
    return judged("clock", "good" if off <= OFF else "warning", said, SET_CLOCK)


def whole_log(graph: Graph) -> Finding:
    """Whether the chain of the log is whole, as far as it can show without a head that is kept elsewhere."""
    number = verifying.head(graph).number
    faults = list(islice(verifying.verify(graph), NAMED + 1))
    if not faults:
        return Finding("log", "good", _said(
            Text("Số mục: {number}; chuỗi nguyên vẹn", "Entries: {number}; the chain is whole"), number))
    more = "…" if len(faults) > NAMED else ""
    return Finding("log", "bad", Text(
        "; ".join(fault.message.vi for fault in faults[:NAMED]) + more,
        "; ".join(fault.message.en for fault in faults[:NAMED]) + more), Text(
        "Xem mọi lỗi: graphsvc log verify. Dựng lại từ bản sao lưu trước đó.",
        "See all faults: graphsvc log verify. Restore a backup from before."))


def _seconds(written: object) -> float:
    """When an entry was written, in seconds since 1970; 0 of what is no time, which the check of the log names."""
    try:
        return datetime.fromisoformat(str(written)).timestamp()
    except (ValueError, OverflowError):
        return 0


def _said(said: Text, number: float) -> Text:
    shown: Mapping[str, str] = {language: words(language).number(round(number, 1)) for language in ("vi", "en")}
    return said.filled({"number": Text(shown["vi"], shown["en"])})
