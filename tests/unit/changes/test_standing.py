"""No member is without an organization, and no word in use without its entry in the vocabulary: no change makes it so.

So no question looks for either.
"""

from typing import Any

import pytest

from graphsvc.changes.undoing import undo
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from tests.engines.choosing import on_embedded
from tests.making import ACTOR, act, district, made


def refused(graph: Graph, action: dict[str, Any]) -> set[str]:
    """The codes with which a change is refused."""
    with pytest.raises(Refused) as caught:
        made(graph, action)
    return {problem.code for problem in caught.value.problems}


@on_embedded
def test_no_membership_outlasts_or_precedes_its_organization(graph: Graph) -> None:
    made(district(graph), act("register-organization", id="k9", name="Chi bộ 9", on="2020-01-01"))
    assert refused(graph, act("admit", person="an", organization="zzz", on="2020-01-01")) == {"unknown-thing"}
    assert "begins-within-life" in refused(graph, act("admit", person="an", organization="k9", on="2015-06-01"))
    assert "rests-on-it" in refused(graph, act("close-organization", organization="k1", on="2020-01-01"))
    assert "ends-within-life" in refused(graph, act("correct-thing", thing="Organization/k1", right_until="2018-01-01"))
    assert refused(graph, act("withdraw-thing", thing="Organization/k1")) == {"still-linked"}


@on_embedded
def test_no_word_is_used_that_is_not_in_the_vocabulary(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-position", id="chief", name="Trưởng", name_en="Chief", leads=True, field="party"),
         act("register-reason", id="order", name="Chỉ thị", name_en="Directive"))
    words = last_change(graph)
    post = {"person": "an", "organization": "k1", "on": "2017-01-01"}
    assert refused(graph, act("appoint", **post, position="zzz")) == {"unknown-thing"}
    assert refused(graph, act("assign-duty", person="an", target="h2", reason="zzz", on="2017-01-01")) == {
        "unknown-thing"}
    made(graph, act("appoint", **post, position="chief"),
         act("assign-duty", person="an", target="h2", reason="order", on="2017-01-01"))
    for word in ("Position/chief", "Reason/order", "Kind/cell"):
        assert refused(graph, act("withdraw-thing", thing=word)) == {"still-linked"}
    with pytest.raises(Refused) as caught:
        undo(graph, words, head=ACTOR)
    assert {problem.code for problem in caught.value.problems} == {"still-linked"}
