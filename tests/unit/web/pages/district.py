"""A small district, with names that try to be more than text.

    D ─┬─ C1 ─┬─ C1-1 covers V1: h1 h2 (Ann), h3 (in group g1, Binh), h4
       │      └─ C1-2 covers V2: h5 h6                    nobody looks after these
       └─ B1                                  V3: h7      and nobody covers this village
    from LATER on
    E                                         h8          a second root, and a household in no village
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.graph import Graph, open_graph
from graphsvc.settings import Settings
from tests.engines.choosing import emptied

DAY = "2022-06-17"
LATER = "2023-01-01"
SINCE = "2020-01-01"
HOSTILE = "</script><img src=x onerror=alert(1)>"


def act(action: str, /, **parameters: Any) -> dict[str, Any]:
    """One action that begins on the district's first day."""
    return {"action": action, "parameters": {"on": SINCE, **parameters}}


def actions() -> list[dict[str, Any]]:
    """Everything that makes the district."""
    organizations = [("D", "Đảng bộ huyện Thử", None, "committee"), ("C1", "Đảng bộ xã Một", "D", "committee"),
                     ("B1", "Chi bộ Bưu điện", "D", "cell"), ("C1-1", "Chi bộ thôn 1", "C1", "cell"),
                     ("C1-2", HOSTILE, "C1", "cell")]
    return [
        act("register-kind", id="committee", name="Đảng bộ", name_en="Committee", base=False, cell=False),
        act("register-kind", id="cell", name="Chi bộ", name_en="Cell", base=False, cell=True),
        *(act("register-organization", id=key, name=name, kind=kind, **({"parent": parent} if parent else {}))
          for key, name, parent, kind in organizations),
        act("register-area", id="A1", name="Xã Một"),
        *(act("register-village", id=key, name=name, area="A1") for key, name in
          (("V1", "Thôn 1"), ("V2", f"Thôn {HOSTILE}"), ("V3", "Thôn 3"))),
        act("cover", organization="C1-1", territory="V1"),
        act("cover", organization="C1-2", territory="V2"),
        act("register-household-group", id="g1", name="Nhóm hộ 1", village="V1"),
        *(act("register-household", id=f"h{n}", name=f"Hộ {n}" if n != 5 else HOSTILE, village=village)
          for n, village in ((1, "V1"), (2, "V1"), (3, "V1"), (4, "V1"), (5, "V2"), (6, "V2"), (7, "V3"))),
        act("join-group", household="h3", group="g1"),
        act("register-person", id="ann", name="Trần Thị An"), act("admit", person="ann", organization="C1-1"),
        act("register-person", id="binh", name="Lê Văn Bình"), act("admit", person="binh", organization="B1"),
        act("assign-duty", person="ann", target="h1"), act("assign-duty", person="ann", target="h2"),
        act("assign-duty", person="binh", target="g1"),
        act("register-organization", id="E", name="Đảng bộ cơ quan Thử", kind="committee", on=LATER),
        act("register-household", id="h8", name="Hộ 8", on=LATER),
    ]


def build(graph: Graph, actor: str = "test") -> None:
    """Put the district into an empty graph."""
    change(graph, actions(), head=Head(actor))


def anew(graph: Graph) -> None:
    """Put the district in the place of whatever is there."""
    emptied(graph.store)
    graph.roots.clear()
    graph.prepare()
    build(graph)


@contextmanager
def opened(settings: Settings) -> Iterator[Graph]:
    """An engine's graph with the district in it and nothing else, as the web face holds it."""
    with open_graph(settings) as graph:
        anew(graph)
        yield graph
