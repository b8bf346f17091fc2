"""Short ways to make a change in a test, and the small district that most of them stand on.

    root ── c1 ── k1 covers v1 (h1 … h4, g1: h3)      an: member of k1, responsible for h1
       └── c2 covers a1 (v1, v2: h5)                  binh: member of c2, responsible for g1
                                                      v3 (h6) is covered by nobody
"""

from typing import Any

from graphsvc.changes.door import Outcome, change
from graphsvc.changes.log import Head
from graphsvc.graph import Graph

ACTOR = Head("a test")


def act(action: str, /, **parameters: Any) -> dict[str, Any]:
    """One action as a change takes it."""
    return {"action": action, "parameters": parameters}


def made(graph: Graph, *actions: dict[str, Any], **how: Any) -> Outcome:
    """The change of these actions, made."""
    return change(graph, actions, head=ACTOR, **how)


def district(graph: Graph) -> Graph:
    """The small district, in two changes."""
    first = "2015-01-01"
    made(
        graph,
        act("register-kind", id="committee", name="Đảng bộ cơ sở", name_en="Base committee", base=True, cell=False),
        act("register-kind", id="cell", name="Chi bộ", name_en="Cell", base=False, cell=True),
        act("register-position", id="secretary", name="Bí thư", name_en="Secretary", leads=True, field="party"),
    )
    made(
        graph,
        act("register-organization", id="root", name="Đảng bộ huyện", on=first),
        act("register-organization", id="c1", name="Đảng bộ xã 1", kind="committee", parent="root", on=first),
        act("register-organization", id="c2", name="Đảng bộ xã 2", kind="committee", parent="root", on=first),
        act("register-organization", id="k1", name="Chi bộ thôn 1", kind="cell", parent="c1", on=first),
        act("register-area", id="a1", name="Xã 1", on=first),
        act("register-village", id="v1", name="Thôn 1", area="a1", on=first),
        act("register-village", id="v2", name="Thôn 2", area="a1", on=first),
        act("register-village", id="v3", name="Thôn 10", on=first),
        act("cover", organization="k1", territory="v1", on=first),
        act("cover", organization="c2", territory="a1", on=first),
        act("register-household-group", id="g1", name="Nhóm 1", village="v1", on=first),
        *(act("register-household", id=f"h{n}", name=f"Hộ {n}", village="v1", on=first) for n in range(1, 5)),
        act("register-household", id="h5", name="Hộ 5", village="v2", on=first),
        act("register-household", id="h6", name="Hộ 6", village="v3", on=first),
        act("join-group", household="h3", group="g1", on=first),
        act("register-person", id="an", name="Nguyễn Văn An"),
        act("register-person", id="binh", name="Y Bình"),
        act("admit", person="an", organization="k1", on="2016-01-01"),
        act("admit", person="binh", organization="c2", on="2016-01-01"),
        act("assign-duty", person="an", target="h1", on="2017-01-01"),
        act("assign-duty", person="binh", target="g1", on="2017-01-01"),
    )
    return graph
