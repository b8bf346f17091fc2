"""A change in words: each fact says what it is, of whom, and where."""

import pytest

from graphsvc.changes.undoing import undo
from graphsvc.changes.wording import in_words
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.language import Language
from tests.engines.choosing import on_embedded
from tests.making import ACTOR, act, made
from tests.unit.changes.test_resting import ON, borne

AN = {"person": "an", "on": ON}
# What is ended for Nguyễn Văn An, and how it is called in both languages.
ENDED = [
    ("release", {"organization": "k1", "position": "secretary"},
     "giữ chức vụ Bí thư (secretary) ở Chi bộ thôn 1 (k1)",
     "holds the position of Secretary (secretary) in Chi bộ thôn 1 (k1)"),
    ("end-membership", {"rests": "end"}, "sinh hoạt ở Chi bộ thôn 1 (k1)", "is a member of Chi bộ thôn 1 (k1)"),
    ("end-contact", {"organization": "c1"},
     "giữ mối liên hệ với Đảng bộ xã 1 (c1)", "keeps contact with Đảng bộ xã 1 (c1)"),
    ("end-village-head", {"village": "v1"}, "là trưởng của Thôn 1 (v1)", "heads Thôn 1 (v1)"),
    ("release-duty", {"target": "h1"},
     "phụ trách Hộ 1 (h1) ở Thôn 1 (v1)", "is responsible for Hộ 1 (h1) in Thôn 1 (v1)"),
]


def facts_of(graph: Graph, *actions: dict[str, object], language: Language = "en") -> list[str]:
    """What a preview of actions says that it is of."""
    return [said.fact for said in in_words(graph, made(graph, *actions, preview=True).facts, language)]


@on_embedded
@pytest.mark.parametrize(("action", "more", "vi", "en"), ENDED, ids=[case[0] for case in ENDED])
def test_what_ends_is_said_of_whom_and_where(
    graph: Graph, action: str, more: dict[str, str], vi: str, en: str
) -> None:
    borne(graph)
    ending = act(action, **AN, **more)
    assert facts_of(graph, ending, language="vi")[0] == f"Nguyễn Văn An (an) {vi}"
    assert facts_of(graph, ending, language="en")[0] == f"Nguyễn Văn An (an) {en}"


@on_embedded
def test_what_is_taken_away_and_what_comes_back_are_told_apart(graph: Graph) -> None:
    borne(graph)
    held = {"link": "HOLDS", "start": "Person/an", "end": "Organization/k1"}
    withdrawn = made(graph, act("withdraw-link", **held, since="2018-01-01"))
    back = undo(graph, 4, head=ACTOR)
    gone = undo(graph, 5, head=ACTOR)
    what = "Nguyễn Văn An (an) holds the position of Secretary (secretary) in Chi bộ thôn 1 (k1)"
    assert [said.sentence for done in (withdrawn, back, gone) for said in in_words(graph, done.facts, "en")] == [
        f"Withdraw a link that never was: {what} – from: 1 Jan 2018 → taken away",
        f"Undo change 4: {what} – brought back; from: 1 Jan 2018",
        f"Undo change 5: {what} – from: 1 Jan 2018 → taken away"]
    assert [said.texts[3:] for done in (back, gone) for said in in_words(graph, done.facts, "vi")] == [
        ("", "đưa trở lại; từ: 01/01/2018"), ("từ: 01/01/2018", "đã rút")]


@on_embedded
def test_another_position_is_said_as_it_was_and_as_it_is(graph: Graph) -> None:
    borne(graph)
    made(graph, act("register-position", id="deputy", name="Phó bí thư", name_en="Deputy", leads=False, field="party"))
    right = act("correct-link", link="HOLDS", start="Person/an", end="Organization/k1", since="2018-01-01",
                right_position="deputy")
    (said,) = in_words(graph, made(graph, right, preview=True).facts, "vi")
    assert said.texts[2:] == ("Nguyễn Văn An (an) giữ chức vụ Phó bí thư (deputy) ở Chi bộ thôn 1 (k1)",
                              "chức vụ: Bí thư", "chức vụ: Phó bí thư")


@on_embedded
def test_a_village_that_the_change_itself_brings_is_said(graph: Graph) -> None:
    borne(graph)
    new = (act("register-village", id="v9", name="Thôn 9"),
           act("register-household", id="h9", name="Hộ 9", village="v9"),
           act("assign-duty", person="an", target="h9", on=ON))
    assert facts_of(graph, *new, language="vi")[-1] == "Nguyễn Văn An (an) phụ trách Hộ 9 (h9) ở Thôn 9 (v9)"


@on_embedded
def test_what_stands_in_the_way_names_the_position(graph: Graph) -> None:
    borne(graph)
    held = "Nguyễn Văn An holds the position of Secretary in Chi bộ thôn 1"
    with pytest.raises(Refused) as found:
        made(graph, act("end-membership", **AN))
    assert held in {problem.message.en.partition(": ")[0] for problem in found.value.problems}
    appointed = made(graph, act("appoint", person="binh", organization="k1", position="secretary", on=ON))
    assert appointed.number is not None
    made(graph, act("release", person="binh", organization="k1", position="secretary", on="2021-01-01"))
    with pytest.raises(Refused) as found:
        undo(graph, appointed.number, head=ACTOR)
    assert "Y Bình giữ chức vụ Bí thư ở Chi bộ thôn 1" in found.value.problems[0].message.vi
