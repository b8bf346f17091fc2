"""The schema: numbered, applied once, whoever comes first; never by an older program."""

import threading
from pathlib import Path

import pytest

from graphsvc import resources
from graphsvc.errors import GraphError, SetupError
from graphsvc.store import schema
from graphsvc.store.door import Store, Transaction

FOLDER = resources.folder("cypher") / "schema"
KINDS = ["Organization", "Area", "Village", "Household", "HouseholdGroup", "Person",
         "Kind", "Sector", "Position", "Reason"]


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A schema of its own, so that the graph's stays as it is."""
    note = "".join(filter(str.isalnum, request.node.name))
    for name in ("version", "applied"):
        text = (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")
        (tmp_path / f"{name}.cypher").write_text(text.replace(":Schema", f":{note}"), encoding="utf-8")
    add(tmp_path, 1)
    return tmp_path


def add(folder: Path, number: int) -> None:
    (folder / f"{number:03}-try.cypher").write_text(
        f"// a comment; with a semicolon\nCREATE INDEX try_{number} IF NOT EXISTS FOR (n:Try{number}) ON (n.number);\n"
        f"CREATE INDEX try_{number}_name IF NOT EXISTS FOR (n:Try{number}) ON (n.name);\n", encoding="utf-8")


def run(store: Store, statement: str) -> None:
    store.write(lambda transaction: transaction.run(statement), seconds=10)


def counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    statements: list[str] = []
    define = store.define

    def counting(statement: str, *, seconds: float) -> None:
        statements.append(statement)
        define(statement, seconds=seconds)

    monkeypatch.setattr(store, "define", counting)
    return statements


def test_only_what_the_graph_has_not_seen_is_run(
        store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = counted(store, monkeypatch)
    schema.apply(store, folder)
    assert len(run) == 2
    schema.apply(store, folder)
    assert len(run) == 2
    add(folder, 2)
    schema.apply(store, folder)
    assert [statement.split()[2] for statement in run] == ["try_1", "try_1_name", "try_2", "try_2_name"]
    assert schema.version(store, folder) == 2


def test_a_graph_of_a_newer_program_is_refused(store: Store, folder: Path) -> None:
    add(folder, 7)
    schema.apply(store, folder)
    (folder / "007-try.cypher").unlink()
    with pytest.raises(SetupError) as caught:
        schema.apply(store, folder)
    assert "7" in caught.value.message.vi
    assert "newer" in caught.value.message.en


def test_a_start_cut_short_is_made_good(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "write", lambda *_, **__: None)
    schema.apply(store, folder)
    monkeypatch.undo()
    assert schema.version(store, folder) == 0
    schema.apply(store, folder)
    assert schema.version(store, folder) == 1


def test_four_at_once_do_no_harm(store: Store, folder: Path) -> None:
    add(folder, 2)
    failures: list[Exception] = []

    def start() -> None:
        try:
            schema.apply(store, folder)
        except GraphError as error:
            failures.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert schema.version(store, folder) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_things_of_a_kind_share_an_id(store: Store, kind: str) -> None:
    def twice(transaction: Transaction) -> None:
        for key in "ab":
            transaction.run(f"CREATE (:Thing:{kind} {{key: $key, id: 'same'}})", key=key)

    with pytest.raises(GraphError):
        store.write(twice, seconds=10)


def test_no_two_things_share_a_key_and_a_person_stays_unique_as_a_member(store: Store) -> None:
    run(store, "CREATE (p:Thing:Person {key: 'Person/1', id: '1'})")
    run(store, "MATCH (p:Person {id: '1'}) SET p:Member")
    with pytest.raises(GraphError):
        run(store, "CREATE (:Thing:Area {key: 'Person/1', id: '2'})")
    with pytest.raises(GraphError):
        run(store, "CREATE (:Thing:Person {key: 'Person/2', id: '1'})")


def test_the_files_are_numbered_without_gap_or_double() -> None:
    numbers = [int(file.name[:3]) for file in sorted(FOLDER.glob(schema.NUMBERED))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_no_statement_holds_a_semicolon_of_its_own() -> None:
    for file in FOLDER.glob(schema.NUMBERED):
        for statement in schema.statements(file):
            first, _, rest = statement.partition(" ")
            assert (first == "CREATE" and " IF NOT EXISTS " in rest) or (first == "MATCH" and " SET thing." in rest)
