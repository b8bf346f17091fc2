"""What a restore costs, against the same facts and log put straight into an empty graph of the same engine."""

from pathlib import Path
from tempfile import TemporaryDirectory

from graphsvc.backup.reading import opened
from graphsvc.backup.restoring import restore
from graphsvc.backup.writing import back_up
from graphsvc.changes import log
from graphsvc.graph import Graph
from graphsvc.sample.shape import Shape
from tests.bench.bulk import fill, meant_by
from tests.bench.cases import Measured
from tests.bench.places import empty
from tests.bench.timing import paired, seconds


def of_district(name: str, beside: Path) -> Measured:
    """A district put straight into an empty graph, and its backup restored into another."""
    meant = meant_by(Shape())
    with empty(name, beside) as graph:
        return restored(name, beside, graph, seconds(lambda: fill(graph, meant)))


def restored(name: str, beside: Path, source: Graph, put: float) -> Measured:
    """The backup of a graph that was put straight, in so many seconds, restored into an empty one."""
    rows = sum(entry.rows for entry in log.entries(source))
    with TemporaryDirectory(dir=beside.parent) as folder, empty(name, beside) as graph:
        file = Path(folder) / "backup"
        back_up(source, file)
        took = seconds(lambda: restore(graph, opened(file)))
    return Measured("a restore into an empty graph", rows, paired([(took, put)]))
