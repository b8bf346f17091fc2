"""What may be recorded twice is shown as a hint with the reasons, and refused by nobody; on both engines."""

from typing import Any

from graphsvc.graph import Graph
from tests.engines.choosing import on_embedded
from tests.making import act, district, made


def hints(graph: Graph, *actions: dict[str, Any], **how: Any) -> list[tuple[int | None, str]]:
    return [(hint.row, hint.message.en) for hint in made(graph, *actions, **how).hints]


def test_equal_names_are_shown_where_they_may_be_one(graph: Graph) -> None:
    district(graph)
    twice = [act("register-person", id="an2", name="Nguyễn Văn An"),
             act("register-village", id="v4", name="Thôn 1", area="a1", on="2016-01-01"),
             act("register-household", id="h9", name="Hộ 1", village="v1", on="2016-01-01"),
             act("rename-area", area="a1", name="Xã Một", on="2016-01-01")]
    seen = hints(graph, *twice, preview=True)
    assert [row for row, _ in seen] == [0, 1, 2]
    assert seen[0][1] == "Nguyễn Văn An may be Nguyễn Văn An (an: same name); if it is the same, do not record it twice"
    assert hints(graph, *twice) == seen


def test_a_request_sent_again_is_told_of_nothing_that_came_later(graph: Graph) -> None:
    district(graph)
    first = act("register-person", id="mot", name="Hint một")
    beside = act("register-household", id="h8", name="Hộ Siu Blơ", village="v1", on="2016-01-01")
    known = act("register-person", id="an2", name="Nguyễn Văn An")
    told = hints(graph, first, beside, known, key="k")
    assert [row for row, _ in told] == [2]
    made(graph, act("register-person", name="Hint một"), act("rename-area", area="a1", name="Xã Một", on="2016-01-01"),
         act("register-household", name="Hộ Siu Blo", village="v1", on="2016-01-01"))
    assert hints(graph, first, beside, known, key="k") == told


def test_a_name_that_many_have_is_looked_for_in_the_place(graph: Graph) -> None:
    district(graph)
    made(graph, *(act("register-household", name="Hộ chung", village="v2", on="2016-01-01") for _ in range(25)),
         act("register-household", id="h8", name="Hộ chung", village="v1", on="2016-01-01"))
    (hint,) = hints(graph, act("register-household", name="Hộ chung", village="v1", on="2016-01-01"))
    assert hint[1].startswith("Hộ chung may be Hộ chung (h8: same name)")


@on_embedded
def test_what_is_told_apart_by_its_place_or_time_is_no_hint(graph: Graph) -> None:
    district(graph)
    assert hints(graph, act("close-village", village="v2", on="2018-01-01", rests="end"),
                 act("register-household", name="Hộ 1", village="v3", on="2016-01-01"),
                 act("register-village", name="Thôn 1", on="2016-01-01"),
                 act("register-village", name="Thôn 2", area="a1", on="2018-01-01")) == []


@on_embedded
def test_a_name_that_stays_is_not_looked_at(graph: Graph) -> None:
    district(graph)
    made(graph, act("register-person", id="an2", name="Nguyễn Văn An"))
    assert hints(graph, act("recode-person", person="an2", code="X-1", on="2016-01-01")) == []


def test_what_is_like_another_in_the_same_place_is_told_with_the_reasons(graph: Graph) -> None:
    made(district(graph), act("register-person", id="cam", name="Ksor H' Cẩm"),
         act("start-residence", person="cam", village="v1", on="2016-01-01"),
         act("recode-household", household="h2", code="HK 02", on="2016-01-01"))
    seen = hints(
        graph,
        act("register-person", id="cam2", name="Ksor H'Cam"),
        act("start-residence", person="cam2", village="v1", on="2016-01-01"),
        act("register-person", id="an3", name="An Nguyễn Văn"),
        act("admit", person="an3", organization="k1", on="2016-01-01"),
        act("register-household", name="Hộ Rơ Châm", code="hk02", village="v1", on="2016-01-01"),
        act("register-organization", name="CHI BO THON 1", parent="c1", kind="cell", on="2016-01-01"),
        act("rename-household", household="h4", name="Ho 3", on="2017-01-01"),
        act("register-person", name="Ksor H' Cẫm"),
        preview=True)
    assert [(row, said.split(" may be ")[1].split(";")[0]) for row, said in seen] == [
        (0, "Ksor H' Cẩm (cam: nearly the same name)"),
        (2, "Nguyễn Văn An (an: same words in another order)"),
        (4, "Hộ 2 (h2: codes that differ only in case, marks or spaces)"),
        (5, "Chi bộ thôn 1 (k1: same name but for marks or case)"),
        (6, "Hộ 3 (h3: same name but for marks or case)")]


def test_of_two_in_one_change_the_later_is_told(graph: Graph) -> None:
    at = {"village": "v3", "on": "2016-01-01"}
    outcome = made(district(graph), act("register-household", id="x1", name="Hộ Siu Blơ", **at),
                   act("register-household", id="x2", name="Hộ Rơ Lan", **at),
                   act("register-household", id="x3", name="Hộ Siu Blo", **at), preview=True)
    (hint,) = outcome.hints
    assert (hint.row, hint.message.vi.split(";")[0]) == (
        2, "Hộ Siu Blo có thể là Hộ Siu Blơ (cùng lần ghi này: cùng tên, khác dấu hoặc hoa thường)")
    assert list(hint.about) == [{"kind": "Household", "id": "x1", "name": "Hộ Siu Blơ", "row": 0}]


@on_embedded
def test_who_was_there_before_or_comes_after_is_another(graph: Graph) -> None:
    made(district(graph), act("close-household", household="h6", on="2018-01-01", rests="end"))
    assert hints(graph, act("register-household", name="Ho 6", village="v3", on="2018-01-01"), preview=True) == []
    (hint,) = hints(graph, act("register-household", name="Ho 6", village="v3", on="2017-01-01"), preview=True)
    assert "Hộ 6 (h6: same name but for marks or case)" in hint[1]


@on_embedded
def test_of_many_alike_three_are_named(graph: Graph) -> None:
    district(graph)
    made(graph, *(act("register-household", name=f"Hộ Siu {letter}", village="v3", on="2016-01-01")
                  for letter in ("Bơ", "Bo", "Bớ", "Bợ", "Bỡ")))
    (hint,) = hints(graph, act("register-household", name="Hộ Siu Bò", village="v3", on="2016-01-01"), preview=True)
    assert hint[1].count("same name but for marks") == 3 and " and 2 more" in hint[1]


@on_embedded
def test_a_place_with_more_than_can_be_compared_is_left_out(graph: Graph) -> None:
    made(district(graph), *(act("register-household", name=f"Hộ {n}", village="v3", on="2016-01-01")
                            for n in range(1001, 1501)))
    like = [act("register-household", name=name, village="v3", on="2016-01-01") for name in ("Ho 6", "Hộ 6")]
    assert [row for row, _ in hints(graph, *like, preview=True)] == [1]


def test_who_comes_to_a_place_is_compared_with_who_is_there(graph: Graph) -> None:
    made(district(graph), act("register-person", id="an2", name="Nguyễn Văn Ann"),
         act("register-person", id="binh2", name="Y Bìn"),
         act("admit", person="binh2", organization="k1", on="2016-01-01"),
         act("register-household", id="h7", name="Ho 6", village="v2", on="2016-01-01"))
    seen = hints(
        graph,
        act("admit", person="an2", organization="k1", on="2016-01-01"),
        act("transfer", person="binh", organization="k1", on="2018-01-01"),
        act("move-household", household="h7", village="v3", on="2018-01-01"),
        act("recode-household", household="h1", code="HK 01", on="2016-01-01"),
        act("recode-household", household="h2", code="hk01", on="2016-01-01"),
        act("start-residence", person="an", village="v1", on="2016-01-01"),
        preview=True)
    assert [(row, said.split(";")[0]) for row, said in seen] == [
        (0, "Nguyễn Văn Ann may be Nguyễn Văn An (an: nearly the same name)"),
        (1, "Y Bình may be Y Bìn (binh2: nearly the same name)"),
        (2, "Ho 6 may be Hộ 6 (h6: same name but for marks or case)"),
        (4, "Hộ 2 may be Hộ 1 (h1: codes that differ only in case, marks or spaces)")]


@on_embedded
def test_of_what_was_there_before_only_what_is_new_is_told(graph: Graph) -> None:
    made(district(graph), act("register-person", id="an2", name="Nguyễn Văn Ann"),
         act("admit", person="an2", organization="k1", on="2016-01-01"))
    assert hints(graph, act("recode-person", person="an2", code="X-1", on="2016-02-01"), preview=True) == []
    assert hints(graph, act("end-membership", person="an2", on="2018-01-01"), preview=True) == []
    assert hints(graph, *(act("transfer", person=one, organization="c2", on="2018-01-01") for one in ("an2", "an")),
                 preview=True) == []


@on_embedded
def test_of_two_that_are_placed_or_registered_in_one_change_one_is_told(graph: Graph) -> None:
    made(district(graph), act("register-person", id="an2", name="Nguyễn Văn Ann"),
         act("register-person", id="an3", name="Nguyễn Văn Anh"))
    both = [act("admit", person="an2", organization="c1", on="2016-01-01"),
            act("admit", person="an3", organization="c1", on="2016-01-01")]
    for actions, told in ((both, (1, "Nguyễn Văn Anh may be Nguyễn Văn Ann (an2: ")),
                          (both[::-1], (1, "Nguyễn Văn Ann may be Nguyễn Văn Anh (an3: "))):
        ((row, said),) = hints(graph, *actions, preview=True)
        assert row == told[0] and said.startswith(told[1])
