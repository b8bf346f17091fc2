"""The engine's users: a writer, and a reader who can't write whatever the statement says."""

import base64
import hashlib
import json
import secrets
from typing import Any, NamedTuple

from graphsvc.store.embedded.folder import Folder
from graphsvc.system import read_private, write_private

DATABASE = "graph"
ALL = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
# The passwords are random, so stretching them adds no safety, only time to each new connection.
ROUNDS = 1000


class Logins(NamedTuple):
    """The users and their passwords."""

    reader: tuple[str, str]
    writer: tuple[str, str]


def kept(folder: Folder) -> Logins | None:
    """The logins that the folder holds."""
    content = read_private(folder.logins)
    if content is None or not {"reader", "writer"} <= content.keys():
        return None
    return Logins(("reader", content["reader"]), ("writer", content["writer"]))


def generated(folder: Folder) -> Logins:
    """The folder's logins, made at the first start."""
    found = kept(folder)
    if found is None:
        found = Logins(("reader", secrets.token_urlsafe(32)), ("writer", secrets.token_urlsafe(32)))
        write_private(folder.logins, dict(found))
    return found


def install(folder: Folder, logins: Logins, reader_seconds: float) -> None:
    """Write the engine's users and groups as they should be; the engine must not be running.

    Nobody knows the password of root, whom the engine insists on having.
    """
    config = folder.engine / "config"
    config.mkdir(mode=0o700, exist_ok=True)
    write_private(config / "server-groups.json", _groups(reader_seconds))
    users = [
        _user("root", secrets.token_urlsafe(32), "*", "admin"),
        _user(*logins.writer, DATABASE, "writer"),
        _user(*logins.reader, DATABASE, "reader"),
    ]
    file = config / "server-users.jsonl"
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    file.write_text("".join(json.dumps(user) + "\n" for user in users), encoding="utf-8")


def _groups(reader_seconds: float) -> dict[str, Any]:
    # No limit on rows: the engine's own cuts an answer short without a word.
    def group(seconds: float, access: list[str], records: list[str]) -> dict[str, Any]:
        return {
            "resultSetLimit": -1, "readTimeout": int(seconds * 1000) if seconds > 0 else -1,
            "access": access, "types": {"*": {"access": records}}}

    groups = {
        "admin": group(0, ["updateSecurity", "updateSchema", "updateDatabaseSettings"], ALL),
        "writer": group(0, ["updateSchema"], ALL),
        "reader": group(reader_seconds, [], ["readRecord"]),
        "*": group(0, [], []),
    }
    return {"databases": {"*": {"groups": groups}}, "version": 2}


def _user(name: str, password: str, database: str, group: str) -> dict[str, Any]:
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), ROUNDS, 32)
    hashed = f"PBKDF2WithHmacSHA256${ROUNDS}${salt}${base64.b64encode(digest).decode()}"
    return {"name": name, "password": hashed, "databases": {database: [group]}}
