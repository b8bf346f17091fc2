"""Examines an installation: every check, whatever the others find."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from graphsvc import resources
from graphsvc.doctor import engine, machine
from graphsvc.doctor.finding import Finding
from graphsvc.errors import GraphError, SetupError
from graphsvc.graph import Graph
from graphsvc.language import Text
from graphsvc.settings import Settings
from graphsvc.statements.catalogue import Catalogue, load
from graphsvc.store import opening
from graphsvc.system import refused

OF_THE_GRAPH: Mapping[str, Callable[[Graph], Finding]] = {
    "engine": engine.answers, "schema": engine.of_this_schema, "durability": engine.durable, "clock": engine.clock,
    "log": engine.whole_log}
START_NEO4J = Text(
    "Khởi động Neo4j, và kiểm tra NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE.",
    "Start Neo4j, and check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE.")
SEE_FOLDER = Text(
    "Xem GRAPHSVC_DATA, và engine/console.log, engine/log/ trong đó.",
    "See to GRAPHSVC_DATA, and to engine/console.log and engine/log/ in it.")
UNSEEN = Text("Không kiểm tra được: đồ thị không trả lời", "Can't be checked: the graph does not answer")
ENGINE_FIRST = Text("Sửa bộ máy đồ thị trước, rồi kiểm tra lại.", "Mend the engine first, then check again.")


def examined(settings: Settings) -> Iterator[Finding]:
    """What each check finds.

    Nothing is changed: the schema stays as it is. Where the embedded engine does not run yet, it runs meanwhile.

    Raises
    ------
    StatementError
        A statement file of the service itself is wrong.
    """
    catalogue = load(resources.folder("cypher"), settings.questions)
    yield machine.versions()
    yield from _graph(settings, catalogue)
    yield machine.time_zone(settings)
    if settings.neo4j_uri is None:
        yield machine.disk(settings.data)
        yield machine.memory(settings)
    yield from machine.own_questions(settings.questions, catalogue)


def _graph(settings: Settings, catalogue: Catalogue) -> Iterator[Finding]:
    """What the checks of the graph find; once it does not answer, those that are left say so."""
    mend = SEE_FOLDER if settings.neo4j_uri is None else START_NEO4J
    left = dict(OF_THE_GRAPH)
    try:
        with opening.opened(settings) as store:
            graph = Graph(settings, store, catalogue)
            while left:
                finding = next(iter(left.values()))(graph)
                del left[finding.check]
                yield finding
    except (GraphError, SetupError) as error:
        yield from _unanswered(left, error.message, mend)
    except OSError as error:  # a disk without room, a folder that became another's
        yield from _unanswered(left, refused(error), mend)


def _unanswered(left: Iterable[str], why: Text, mend: Text) -> Iterator[Finding]:
    for number, name in enumerate(left):
        yield Finding(name, "warning", UNSEEN, ENGINE_FIRST) if number else Finding(name, "bad", why, mend)
