"""What a check finds: a verdict, what it rests on, and where it is not good the mend."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graphsvc.language import NOTHING, Text

Verdict = Literal["good", "warning", "bad"]
VERDICTS: Mapping[Verdict, Text] = {
    "good": Text("tốt", "good"), "warning": Text("lưu ý", "warning"), "bad": Text("hỏng", "bad")}
CHECKS: Mapping[str, Text] = {
    "versions": Text("Phiên bản", "Versions"),
    "engine": Text("Bộ máy đồ thị", "Engine"),
    "schema": Text("Lược đồ", "Schema"),
    "durability": Text("Giữ khi mất điện", "Durability"),
    "clock": Text("Đồng hồ", "Clock"),
    "log": Text("Nhật ký", "Log"),
    "time-zone": Text("Múi giờ", "Time zone"),
    "disk": Text("Đĩa", "Disk"),
    "memory": Text("Bộ nhớ", "Memory"),
    "questions": Text("Câu hỏi riêng", "Own questions"),
}


@dataclass(frozen=True)
class Finding:
    """What one check found; `check` is one of CHECKS."""

    check: str
    verdict: Verdict
    found: Text
    mend: Text = NOTHING


def judged(check: str, verdict: Verdict, found: Text, mend: Text) -> Finding:
    """A finding whose mend is told only where there is something to mend."""
    return Finding(check, verdict, found) if verdict == "good" else Finding(check, verdict, found, mend)
