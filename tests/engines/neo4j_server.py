"""A real Neo4j of our own, with a login, on a free loopback port."""

import subprocess
from pathlib import Path
from typing import Self

import neo4j

from graphsvc.store.embedded.process import free_port
from tests.engines import jars

OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang")
SOURCE = Path(__file__).with_name("Neo4j.java")
USER, PASSWORD = "neo4j", "only-for-tests"
SETTINGS = """\
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
server.memory.pagecache.size={page_cache}
"""


class Neo4jServer:
    """A running Neo4j; a context that ends it.

    Parameters
    ----------
    home
        The folder of its data.
    memory, page_cache
        Its heap and its cache of files, as Java writes sizes.
    """

    def __init__(self, home: Path, memory: str = "768m", page_cache: str = "64m") -> None:
        self.home, self.memory, self.port = home, memory, free_port()
        self.uri = f"bolt://127.0.0.1:{self.port}"
        home.mkdir(parents=True, exist_ok=True)
        (home / "settings").write_text(SETTINGS.format(port=self.port, page_cache=page_cache), encoding="utf-8")
        new = not (home / "data").exists()
        self.start()
        if new:
            self._choose_password()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()  # its own way of stopping takes ten seconds, and nothing of it is kept

    def start(self) -> None:
        """Start it on its port, again where it was stopped or killed."""
        opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
        with (self.home / "console.log").open("ab") as log:
            self._process = subprocess.Popen(
                ["java", f"-Xmx{self.memory}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", *opens,
                 "-cp", f"{jars.neo4j()}/*", str(SOURCE), str(self.home), str(self.home / "settings")],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, start_new_session=True)
        assert self._process.stdout
        if not any(line.strip() == b"ready" for line in self._process.stdout):
            self.stop()
            raise RuntimeError((self.home / "console.log").read_text(encoding="utf-8")[-2000:])

    def stop(self) -> None:
        """Stop it in good order."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()

    def kill(self) -> None:
        """Kill it as kill -9 does."""
        self._process.kill()
        self.stop()

    def _choose_password(self) -> None:
        with (
            neo4j.GraphDatabase.driver(self.uri, auth=(USER, "neo4j")) as driver,
            driver.session(database="system") as session,
        ):
            session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=PASSWORD).consume()
