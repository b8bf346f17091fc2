"""Eight writers at once on one village, each with its history; they go on while the service or its graph is away."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.crashes.history import History, Request
from tests.making import act

WRITERS = 8
PATIENCE = 120.0
LOST = 0  # stands for the status where no answer came
GROUND = Request("ground", [
    act("register-village", id="v", name="Thôn 1", on="2015-01-01"),
    act("register-household-group", id="g", name="Nhóm 1", village="v", on="2015-01-01"),
])


class Writer(threading.Thread):
    """Registers households, few or many in a change, and closes one of those that it knows to be there.

    The households get no id, so that a change made twice would show. What was not acknowledged it sends
    again with the same key, or gives up, as the dice fall.
    """

    def __init__(self, name: str, address: str, file: Path, stopping: threading.Event) -> None:
        super().__init__(name=name)
        self._client, self._history, self._stopping = client(address), History(file), stopping
        self._dice = random.Random(name)
        self._known: str | None = None
        self.acknowledged = 0

    def run(self) -> None:
        """Send change after change until told to stop."""
        number = 0
        with self._client:
            while not self._stopping.is_set():
                number += 1
                self._make(f"{self.name}-{number}")

    def _make(self, key: str) -> None:
        request = Request(key, self._actions(key))
        self._history.note(key=key, actions=request.actions)
        while not self._sent(request) and self._dice.random() < 0.9 and not self._stopping.is_set():
            pass

    def _actions(self, key: str) -> list[dict[str, Any]]:
        size = self._dice.choice((1, 1, 1, 2, 5, 20, 20, 200))
        made = [act("register-household", name=f"{key}/{n}", village="v", group="g", on="2020-01-01")
                for n in range(size)]
        closed, self._known = self._known, None
        return made + ([act("close-household", household=closed, on="2021-01-01")] if closed else [])

    def _sent(self, request: Request) -> bool:
        answer = send(self._client, request)
        self._history.note(key=request.key, **answer)
        if answer["status"] != 201:
            self._stopping.wait(0.5)
            return False
        self._known = answer["body"]["facts"][0]["after"]["id"]
        self.acknowledged += 1
        return True


def client(address: str) -> httpx.Client:
    """A client of the service that waits for its answers."""
    return httpx.Client(base_url=address, timeout=PATIENCE, trust_env=False, headers={"Accept-Language": "en"})


def send(service: httpx.Client, request: Request) -> dict[str, Any]:
    """Send a change with its key; gives the status and body of the answer, or LOST where none came."""
    try:
        answer = service.post("/api/v1/changes", json=request.actions, headers={"Idempotency-Key": request.key})
    except httpx.TransportError as error:
        return {"status": LOST, "body": repr(error)}
    return {"status": answer.status_code, "body": answer.json()}


@contextmanager
def writing(address: str, folder: Path, name: str) -> Iterator[list[Writer]]:
    """Writers at work while the context is open; their histories are added to the folder."""
    stopping = threading.Event()
    writers = [Writer(f"{name}.{n}", address, folder / f"{name}.{n}.history", stopping) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    try:
        yield writers
    finally:
        stopping.set()
        for writer in writers:
            writer.join()


def await_acknowledged(writers: list[Writer], number: int) -> None:
    """Wait until so many more changes are acknowledged."""
    start, until = _acknowledged(writers), time.monotonic() + PATIENCE
    while _acknowledged(writers) < start + number:
        assert time.monotonic() < until, f"no {number} changes acknowledged in {PATIENCE} s"
        time.sleep(0.01)


def _acknowledged(writers: list[Writer]) -> int:
    return sum(writer.acknowledged for writer in writers)
