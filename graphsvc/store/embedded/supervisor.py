"""Keeps an engine running while the service does."""

import logging
import threading
import time

from graphsvc.errors import SetupError
from graphsvc.settings import Settings
from graphsvc.store.embedded.folder import Folder
from graphsvc.store.embedded.process import Process, free_port

log = logging.getLogger(__name__)
LONGEST_PAUSE = 5.0
STEADY_SECONDS = 10  # an engine that served so long can start: the next one need not wait


class Supervisor:
    """An engine that is started again whenever it dies, on the same port, so that drivers find it again.

    Raises
    ------
    SetupError
        The first start fails.
    """

    def __init__(self, folder: Folder, settings: Settings) -> None:
        self.port = free_port()
        self._folder, self._settings = folder, settings
        self._stopping = threading.Event()
        self._process = Process(folder, settings, self.port)
        self._watch = threading.Thread(target=self._keep, name="engine-supervisor", daemon=True)
        self._watch.start()

    @property
    def pid(self) -> int:
        """The process id of the engine that runs now."""
        return self._process.pid

    def stop(self) -> None:
        """End the engine in good order."""
        self._stopping.set()
        self._process.stop()
        self._watch.join()
        self._process.stop()  # one that was being started again meanwhile

    def _keep(self) -> None:
        pause, started = 0.1, time.monotonic()
        while True:
            status = self._process.wait()
            self._process.stop()
            if time.monotonic() - started > STEADY_SECONDS:
                pause = 0.1
            if self._stopping.wait(pause):
                return
            log.warning("the engine ended with status %s and is started again", status)
            self._restart()
            pause, started = min(pause * 2, LONGEST_PAUSE), time.monotonic()
            if self._stopping.is_set():
                return

    def _restart(self) -> None:
        try:
            self._process = Process(self._folder, self._settings, self.port)
        except (SetupError, OSError) as error:  # even out of memory or disk, the next try may do
            log.error("%s", error)
