"""The folder of jobs: new ones, those that are there, and an end of old ones."""

import re
import secrets
import shutil
import time
from collections.abc import Mapping
from typing import Any

from graphsvc.errors import SetupError
from graphsvc.jobs.job import Job
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.system import refused

KEPT = 7 * 24 * 60 * 60  # seconds
MOST = 50  # jobs
_ID = re.compile(r"[0-9a-f]{32}")


class Jobs:
    """The jobs of one sort, a folder for each, whose name can't be guessed."""

    def __init__(self, settings: Settings, sort: str) -> None:
        self._path = settings.data.absolute() / "jobs" / sort

    def new(self, asked: Mapping[str, Any]) -> Job:
        """A new job, for which old ones make room.

        Raises
        ------
        SetupError
            The data folder can't be written to.
        """
        self._sweep()
        job = Job(self._path / secrets.token_hex(16))
        try:
            job.path.mkdir(mode=0o700, parents=True)
            job.keep("asked", asked)
        except OSError as error:
            why = refused(error)
            raise SetupError(Text(
                f"GRAPHSVC_DATA: không ghi được vào {self._path}: {why.vi}",
                f"GRAPHSVC_DATA: {self._path} can't be written to: {why.en}")) from error
        return job

    def find(self, identity: str) -> Job | None:
        """A job by its id."""
        job = Job(self._path / identity)
        return job if _ID.fullmatch(identity) and job.asked else None

    def all(self) -> list[Job]:
        """All jobs, the newest first."""
        found = [Job(path) for path in self._path.glob("*") if _ID.fullmatch(path.name)]
        return sorted((job for job in found if job.asked), key=_age)

    def forget(self, job: Job) -> None:
        """Take a job away with all that it keeps."""
        shutil.rmtree(job.path, ignore_errors=True)

    def _sweep(self) -> None:
        for number, job in enumerate(self.all()):
            if (number >= MOST - 1 or _age(job) > KEPT) and not job.running:
                self.forget(job)


def _age(job: Job) -> float:
    """Seconds since it was asked for."""
    try:
        return time.time() - (job.path / "asked.json").stat().st_mtime
    except FileNotFoundError:  # taken away meanwhile
        return float("inf")
