"""A job: a folder that says what is to be done, how far it is and how it ended, and a lock that its process holds.

    asked.json   what was asked for, written once
    state.json   how far it is, or how it ended; written by its process
    lock         held by its process: where it is free and no end is told, the process was killed
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from graphsvc import progress
from graphsvc.language import Language, Text
from graphsvc.system import read_private, write_private

STARTS_WITHIN = 30.0  # seconds that a process has to take its lock


@dataclass(frozen=True)
class State:
    """How far a job is: `stage` began at `since` (seconds since 1970), and `done` of `total` is done in it.

    `end` says how it ended: "done", "refused" or "cancelled"; `problems` why it was refused.
    """

    stage: str
    since: float
    done: int = 0
    total: int | None = None
    pid: int | None = None
    end: str | None = None
    problems: Sequence[Text] = field(default=())

    @classmethod
    def begun(cls) -> "State":
        """That of a job whose process is being started."""
        return cls("starting", time.time())

    @property
    def seconds(self) -> float:
        """Since when the stage goes on."""
        return max(time.time() - self.since, 0)

    def says(self, language: Language) -> str:
        """How far it is, as a reader is told."""
        return progress.said(self.stage, self.done, self.total, self.seconds, language)


@dataclass(frozen=True)
class Job:
    """A job by its folder."""

    path: Path

    @property
    def id(self) -> str:
        """What its address calls it."""
        return self.path.name

    @property
    def lock(self) -> FileLock:
        """Held by its process."""
        return FileLock(self.path / "lock", mode=0o600)

    @property
    def asked(self) -> Mapping[str, Any]:
        """What was asked for."""
        return self.read("asked")

    def read(self, name: str) -> Mapping[str, Any]:
        """What it keeps under a name; nothing where it keeps nothing."""
        return read_private(self.path / f"{name}.json") or {}

    def keep(self, name: str, content: Mapping[str, Any]) -> None:
        """Keep something under a name, whole at every moment."""
        write_private(self.path / f"{name}.json", content)

    @property
    def state(self) -> State:
        """How far it is. A process that was killed is told by `running`."""
        content = dict(self.read("state"))
        if not content:
            return State("starting", 0)
        return State(**{**content, "problems": [Text(*said) for said in content["problems"]]})

    def tell(self, state: State) -> None:
        """Keep how far it is."""
        self.keep("state", asdict(state))

    def end(self, how: str, problems: Sequence[Text] = ()) -> None:
        """Keep how it ended."""
        self.tell(replace(self.state, end=how, pid=None, problems=problems))

    @property
    def running(self) -> bool:
        """Whether its process lives, or is being started."""
        state = self.state
        if state.end is not None:
            return False
        starting = state.stage == "starting" and state.seconds < STARTS_WITHIN
        return starting or self.held

    @property
    def held(self) -> bool:
        """Whether a process holds its lock."""
        try:
            with self.lock.acquire(timeout=0):
                return False
        except Timeout:
            return True
