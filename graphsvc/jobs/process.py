"""A job's process: started, telling how far it is, and ended."""

import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress

from filelock import Timeout

from graphsvc import logs
from graphsvc.errors import GraphsvcError, Refused
from graphsvc.jobs.job import Job, State
from graphsvc.language import Text
from graphsvc.progress import Tell
from graphsvc.settings import Settings

log = logging.getLogger(__name__)
Work = Callable[[Settings, Job, Tell], None]

EVERY = 0.5  # seconds between two writings of how far it is
GRACE = 10.0  # seconds to leave; then it is ended at once
FAILED = Text("việc này gặp lỗi và đã dừng; không có gì bị thay đổi nửa chừng. Xem nhật ký của dịch vụ",
              "the work failed and has stopped; nothing is left half changed. See the service's log")

# Spawned, not forked: the same on Windows, and no thread or connection is copied.
_processes = multiprocessing.get_context("spawn")


def start(settings: Settings, job: Job, work: Work) -> None:
    """Start a job's process; it ends with this one where this one ends in good order.

    Parameters
    ----------
    work
        What is done there: a function of a module, given the settings, the job, and what to tell how far it is.
    """
    job.tell(State.begun())
    _processes.Process(target=_run, args=(settings, job, work), name="graphsvc-job", daemon=True).start()


def cancel(job: Job) -> None:
    """End a job's process where it still runs; its transaction goes with it."""
    pid = job.state.pid
    if pid is None or not job.held:
        job.end("cancelled")  # a process that only begins sees it
        return
    for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        with suppress(ProcessLookupError):
            os.kill(pid, number)
        with suppress(Timeout), job.lock.acquire(timeout=GRACE):
            job.end("cancelled")
            return


def _run(settings: Settings, job: Job, work: Work) -> None:
    logs.set_up(settings)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is meant for the service, which ends its jobs
    with job.lock.acquire(timeout=GRACE):
        if job.state.end is None:
            _worked(settings, job, work)


def _worked(settings: Settings, job: Job, work: Work) -> None:
    try:
        work(settings, job, _Telling(job))
    except Refused as refused:
        job.end("refused", [problem.message for problem in refused.problems])
    except GraphsvcError as error:
        job.end("refused", [error.message])
    except Exception:
        log.exception("a job failed")
        job.end("refused", [FAILED])
    else:
        job.end("done")


class _Telling:
    """Keeps how far a job is, now and then."""

    def __init__(self, job: Job) -> None:
        self._job, self._state, self._kept = job, State("starting", time.time(), pid=os.getpid()), 0.0
        job.tell(self._state)

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """So much of a stage is done."""
        now, began = time.time(), stage != self._state.stage
        self._state = State(stage, now if began else self._state.since, done, total, self._state.pid)
        if began or now - self._kept >= EVERY:
            self._kept = now
            self._job.tell(self._state)
