"""Checks of the machine and the settings, which need no graph."""

import os
import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from graphsvc import __version__, days
from graphsvc.doctor.finding import Finding, Verdict, judged
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.statements.catalogue import Catalogue
from graphsvc.system import refused
from graphsvc.words import words

MB, GB = 10**6, 10**9
DISK_SCARCE, DISK_FULL = GB, 100 * MB
HEAP_SHARE = 0.75  # of the memory; the workers and the cache of files need the rest
UNITS = {"m": 2**20, "g": 2**30}
# Where a container's limit stands; Linux only.
CONTAINER = Path("/sys/fs/cgroup/memory.max")

ROOM = Text("Lấy lại chỗ trống, hoặc dời thư mục sang đĩa lớn hơn và đặt GRAPHSVC_DATA.",
            "Free some space, or move the folder to a larger disk and set GRAPHSVC_DATA.")
LESS_HEAP = Text("Đặt GRAPHSVC_ENGINE_MEMORY nhỏ hơn, hoặc thêm bộ nhớ cho máy.",
                 "Set a smaller GRAPHSVC_ENGINE_MEMORY, or give the machine more memory.")
CHECK_FOLDER = Text("Sửa tệp, rồi kiểm tra: graphsvc questions check {folder}",
                    "Mend the file, then check: graphsvc questions check {folder}")


def versions() -> Finding:
    """What this program runs on."""
    said = f"graphsvc {__version__}, Python {platform.python_version()}, neo4j {version('neo4j')}"
    return Finding("versions", "good", Text(said, said))


def time_zone(settings: Settings) -> Finding:
    """Which day it is; a zone that is not known was refused with the settings."""
    zone, today = settings.time_zone, days.today(settings.time_zone)
    return Finding("time-zone", "good", Text(
        f"{zone}: hôm nay là {days.said(today, 'vi')}", f"{zone}: today is {days.said(today, 'en')}"))


def disk(folder: Path) -> Finding:
    """The room that is left where the embedded engine keeps the graph."""
    there = next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        why = refused(error)
        return Finding("disk", "bad", Text(f"{there}: {why.vi}", f"{there}: {why.en}"), ROOM)
    verdict: Verdict = "bad" if free < DISK_FULL else "warning" if free < DISK_SCARCE else "good"
    found = Text("Còn trống {size} ở {folder}", "{size} free at {folder}").filled({"size": size(free), "folder": there})
    return judged("disk", verdict, found, ROOM)


def memory(settings: Settings) -> Finding:
    """The embedded engine's heap beside what the machine has."""
    heap, whole = int(settings.engine_memory[:-1]) * UNITS[settings.engine_memory[-1]], _memory()
    if whole is None:
        return Finding("memory", "warning", Text(
            f"GRAPHSVC_ENGINE_MEMORY là {settings.engine_memory}; không biết bộ nhớ của máy",
            f"GRAPHSVC_ENGINE_MEMORY is {settings.engine_memory}; the machine's memory is not known"), LESS_HEAP)
    verdict: Verdict = "bad" if heap >= whole else "warning" if heap > whole * HEAP_SHARE else "good"
    found = Text("GRAPHSVC_ENGINE_MEMORY là {heap}; máy có {whole}",
                 "GRAPHSVC_ENGINE_MEMORY is {heap}; the machine has {whole}")
    return judged("memory", verdict, found.filled({"heap": settings.engine_memory, "whole": size(whole)}), LESS_HEAP)


def own_questions(folder: Path | None, catalogue: Catalogue) -> Iterator[Finding]:
    """Each file of the user's own that is wrong; such a one is left out, and the service runs without it."""
    if folder is None:
        yield Finding("questions", "good", Text("GRAPHSVC_QUESTIONS không đặt", "GRAPHSVC_QUESTIONS is not set"))
        return
    for fault in catalogue.left_out:
        yield Finding("questions", "warning", fault.message, CHECK_FOLDER.filled({"folder": folder}))
    if not catalogue.left_out:
        files = len(list(folder.glob("*.cypher")))
        yield Finding("questions", "good", Text(
            f"{folder}: không có lỗi, số tệp: {files}", f"{folder}: no fault, files: {files}"))


def size(count: int) -> Text:
    """Bytes as a reader counts them."""
    number, unit = (round(count / GB, 1), "GB") if count >= GB else (round(count / MB), "MB")
    return Text(f"{words('vi').number(number)} {unit}", f"{words('en').number(number)} {unit}")


def _memory() -> int | None:
    """Bytes of memory that this machine or container has; None where the system does not tell."""
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows has none
        return None
    limit = CONTAINER.read_text(encoding="utf-8").strip() if CONTAINER.exists() else "max"
    return whole if limit == "max" else min(whole, int(limit))
