"""The explorer's page: the tree and the data of the diagram, in step, opened and closed by address."""

import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree import ElementTree as ET

import networkx
import pytest
from flask.testing import FlaskClient

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.changes.undoing import undo
from graphsvc.graph import Graph
from graphsvc.pictures import showing, springs, subjects
from graphsvc.pictures.chart import LAYOUTS
from graphsvc.web.pages.explorer import Opened
from tests.unit.web.pages import district

Read = Callable[..., str]
V1 = "Village/V1@Organization/C1-1"


@contextmanager
def afterwards(graph: Graph, *actions: dict[str, Any]) -> Iterator[None]:
    """The district after a change, which is undone at the end."""
    number = change(graph, actions, head=Head("test")).number
    try:
        yield
    finally:
        undo(graph, number, head=Head("test"))


def keys(page: str) -> list[str]:
    """The keys of the tree's rows in order."""
    return re.findall(r'<tr role="row" data-key="([^"]+)"', page)


def picture(page: str) -> dict[str, Any]:
    """The data that the page's script draws."""
    found = re.search(r'<script type="application/json" id="picture"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_tree_and_diagram_hold_the_same_marks(read: Read) -> None:
    page = read("/explorer")
    assert keys(page) == [node["id"] for node in picture(page)["nodes"]]
    assert keys(page)[:4] == ["Organization/D", "Organization/C1", "Organization/C1-2", "Village/V2@Organization/C1-2"]


def test_coverage_counts_what_lies_below_once(read: Read) -> None:
    nodes = {node["id"]: node for node in picture(read("/explorer"))["nodes"]}
    assert nodes["Organization/D"]["note"] == "42,8\u00a0%" and nodes["Organization/D"]["class"] == "little"
    assert nodes["Organization/C1"]["note"] == "50,0\u00a0%"
    assert nodes["Village/V2@Organization/C1-2"]["class"] == "none"
    assert nodes["Organization/B1"]["class"] == "nothing"
    assert nodes["Village/V3@Organization/D"]["class"] == "none"  # covered by nobody: the root holds it


def test_an_opened_village_shows_the_gap_first_then_members(read: Read) -> None:
    shown = keys(read("/explorer", open=V1))
    below = shown[shown.index(V1) + 1:][:4]
    assert below == [f"gap@{V1}", f"Household/h4@gap@{V1}", f"Person/binh@{V1}", f"Person/ann@{V1}"]


def test_a_member_opens_to_groups_and_households(read: Read, client: FlaskClient) -> None:
    member = f"Person/binh@{V1}"
    answer = client.get("/explorer", query_string={"as_of": "2022-06-17", "open": [V1, member]})
    group = f"HouseholdGroup/g1@{member}"
    assert [group, f"Household/h3@{group}"] == keys(answer.text)[keys(answer.text).index(member) + 1:][:2]


def test_each_row_leads_to_the_picture_with_it_turned(read: Read, client: FlaskClient) -> None:
    page = read("/explorer")
    href = re.search(r'data-key="Organization/C1".*?href="([^"]+)"', page, re.DOTALL).group(1)  # type: ignore[union-attr]
    closed = client.get(href.replace("&amp;", "&")).text
    assert "Organization/C1" in keys(closed) and "Organization/C1-1" not in keys(closed)
    again = re.search(r'data-key="Organization/C1".*?href="([^"]+)"', closed, re.DOTALL).group(1)  # type: ignore[union-attr]
    assert keys(client.get(again.replace("&amp;", "&")).text) == keys(page)


def test_a_household_that_nobody_looks_after_says_so(read: Read) -> None:
    assert '<span class="chip coverage-none">chưa có người</span>' in read("/explorer", village="V2")


def test_a_village_alone_is_open_down_to_its_households(read: Read) -> None:
    page = read("/explorer", village="V1")
    households = {f"Household/h{n}" for n in (1, 2, 3, 4)}
    assert {key.partition("@")[0] for key in keys(page)} == {
        "Village/V1", "gap", "Person/ann", "Person/binh", "HouseholdGroup/g1", *households}


def test_the_same_picture_comes_as_data_for_the_script(client: FlaskClient, read: Read) -> None:
    answer = client.get("/explorer/picture?as_of=2022-06-17&lang=vi").get_json()
    page = read("/explorer")
    assert answer["network"] == picture(page) and keys(answer["tree"]) == keys(page) and answer["hidden"] == 0


def test_above_the_limit_marks_stand_for_what_is_hidden(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "LIMIT", 4)
    page = read("/explorer")
    assert keys(page) == ["Organization/D", "Organization/C1", "Village/V3@Organization/D", "Organization/B1"]
    assert re.search(r'<p id="hidden" class="notice" role="status">', page)


def test_a_village_out_of_reach_is_as_if_it_never_was(client: FlaskClient) -> None:
    far = client.get("/explorer?village=V2&within=C1-1&lang=en")
    never = client.get("/explorer?village=V9&within=C1-1&lang=en")
    assert far.status_code == never.status_code == 404
    assert far.text.replace("village V2", "village V9").replace("village%3DV2", "village%3DV9") == never.text


def test_a_person_hangs_below_their_organization_with_what_they_bear_under_headings(read: Read) -> None:
    page = read("/explorer", person="ann")
    care = "RESPONSIBLE_FOR@Person/ann"
    assert keys(page) == ["Organization/D", "Organization/C1", "Organization/C1-1", "Person/ann", care,
                          f"Household/h1@{care}", f"Household/h2@{care}"]
    assert "<h1>Sơ đồ: <bdi>Trần Thị An</bdi></h1>" in page


def test_a_group_in_the_care_of_a_person_holds_its_households(read: Read) -> None:
    group = "HouseholdGroup/g1@RESPONSIBLE_FOR@Person/binh"
    assert keys(read("/explorer", person="binh"))[-2:] == [group, f"Household/h3@{group}"]


def test_above_a_person_nothing_out_of_reach_shows(read: Read) -> None:
    assert keys(read("/explorer", person="ann", within="C1-1"))[:2] == ["Organization/C1-1", "Person/ann"]


def test_a_household_hangs_below_its_village_and_what_covers_it(read: Read) -> None:
    at = "@Organization/C1-1"
    who, group = f"RESPONSIBLE_FOR@Household/h3{at}", f"HouseholdGroup/g1@RESPONSIBLE_FOR@Household/h3{at}"
    assert keys(read("/explorer", household="h3")) == [
        f"Organization/D{at}", f"Organization/C1{at}", f"Organization/C1-1{at}", f"Village/V1{at}", f"Household/h3{at}",
        who, group, f"Person/binh@{group}", f"Organization/B1@Person/binh@{group}",
        f"BELONGS_TO@Household/h3{at}", f"HouseholdGroup/g1@BELONGS_TO@Household/h3{at}"]


def test_a_household_that_nobody_looks_after_shows_the_gap(read: Read) -> None:
    at = "@Organization/C1-2"
    assert keys(read("/explorer", household="h5"))[-3:] == [
        f"Village/V2{at}", f"Household/h5{at}", f"gap@Household/h5{at}"]


def test_a_household_with_nothing_around_it_stands_alone(read: Read) -> None:
    assert keys(read("/explorer", household="h8", as_of="2023-01-01")) == ["Household/h8", "gap@Household/h8"]


@pytest.mark.parametrize(("kind", "far", "said"), [("person", "binh", "person"), ("household", "h5", "household")])
def test_what_is_out_of_reach_is_as_if_it_never_was(client: FlaskClient, kind: str, far: str, said: str) -> None:
    for page in ("/explorer", "/explorer/picture"):
        there = client.get(f"{page}?{kind}={far}&within=C1-1&lang=en")
        never = client.get(f"{page}?{kind}=x9&within=C1-1&lang=en")
        assert there.status_code == never.status_code == 404
        as_never = there.text.replace(f"{said} {far}", f"{said} x9").replace(f"{kind}%3D{far}", f"{kind}%3Dx9")
        assert as_never == never.text


def test_one_thing_at_a_time_and_only_what_is_known(client: FlaskClient) -> None:
    for query in ("person=ann&village=V1", "colour=red", "kind=cats", "without=cats", "levels=99", "lacking=maybe",
                  "unknown=1"):
        assert client.get(f"/explorer?as_of=2022-06-17&{query}").status_code == 422, query


def legend(page: str) -> dict[str, int]:
    """How many marks the legend counts of each class."""
    found = re.findall(r'class="legend-entry" data-class="([^"]+)".*?<b>([\d.]+)</b>', page)
    return {name: int(count.replace(".", "")) for name, count in found}


def test_the_legend_counts_the_marks_in_sight_of_each_class(read: Read) -> None:
    for colour in ("coverage", "kind", "sector", "load"):
        page = read("/explorer", open=V1, colour=colour)
        counted = {name: count for name, count in legend(page).items() if count}
        nodes = [node for node in picture(page)["nodes"] if node["look"] != "gap" or colour == "kind"]
        assert counted == {name: sum(node["class"] == name for node in nodes) for name in {n["class"] for n in nodes}}
    assert legend(read("/explorer"))["none"] == 3  # C1-2, V2 and V3


def test_a_heading_over_households_is_no_mark_of_their_class(read: Read) -> None:
    assert legend(read("/explorer", village="V2"))["none"] == 3  # the village, h5 and h6


def test_load_is_households_per_member(read: Read) -> None:
    nodes = {node["id"]: node for node in picture(read("/explorer", colour="load", open=V1))["nodes"]}
    assert nodes["Organization/C1-1"]["note"] == "4" and nodes["Organization/C1-1"]["class"] == "all"  # 4 for Ann
    assert nodes["Organization/D"]["note"] == "3,5"  # 7 for Ann and Bình
    assert nodes[V1]["note"] == "2" and nodes[f"Person/ann@{V1}"]["note"] == "2"  # 4 for the same two; hers
    assert nodes["Organization/C1-2"]["class"] == "none"  # 2 for nobody


def test_what_is_highlighted_leaves_the_others_dimmed(read: Read) -> None:
    page = read("/explorer", highlight="none")
    rows = re.findall(r'data-class="([^"]+)" aria-level[^>]*class="([^"]+)"', page)
    assert rows and all(("dimmed" in styles) == (name != "none") for name, styles in rows)
    assert 'data-class="none" aria-pressed="true"' in page and 'data-class="all" aria-pressed="false"' in page


def test_kinds_left_out_are_in_neither_tree_nor_diagram(read: Read) -> None:
    page = read("/explorer", kind="organizations")
    assert keys(page) == [node["id"] for node in picture(page)["nodes"]]
    assert keys(page) == [
        f"Organization/{identity}" for identity in ("D", "C1", "C1-2", "C1-1", "B1")]
    page = read("/explorer", kind=["organizations", "villages", "households"], open=V1)
    assert [key.partition("@")[0] for key in keys(page)][-9:-1] == [
        "Village/V1", "gap", "Household/h4", "HouseholdGroup/g1", "Household/h3", "Household/h1", "Household/h2",
        "Village/V3"]


def test_only_what_is_lacking_shows_the_gaps_and_what_lies_above_them(read: Read) -> None:
    page = read("/explorer", lacking="true", open=V1)
    assert keys(page) == ["Organization/D", "Organization/C1", "Organization/C1-2", "Village/V2@Organization/C1-2",
                          "Organization/C1-1", V1, f"gap@{V1}", f"Household/h4@gap@{V1}", "Village/V3@Organization/D"]


def lines(page: str) -> dict[str, int]:
    """How many lines there are of each type of link, as the page counts them."""
    return {tie: int(count) for tie, count in re.findall(r'name="without" value="(\w+)"[^>]*>[^<]*<b>(\d+)</b>', page)}


def test_a_link_left_out_takes_what_hangs_by_it_from_tree_diagram_and_files(read: Read, client: FlaskClient) -> None:
    page = read("/explorer", open=V1)
    counts = {"PART_OF": 4, "COVERS": 2, "RESPONSIBLE_FOR": 2, "IN": 1}
    assert lines(page) == counts
    without = read("/explorer", open=V1, without="RESPONSIBLE_FOR")
    assert keys(without) == [node["id"] for node in picture(without)["nodes"]]
    assert set(keys(page)) - set(keys(without)) == {f"Person/binh@{V1}", f"Person/ann@{V1}"}
    assert lines(without)["RESPONSIBLE_FOR"] >= 2 and 'data-go="RESPONSIBLE_FOR" checked' in without
    saved = client.get("/explorer/picture.csv", query_string={"as_of": district.DAY, "open": V1, "without": "COVERS"})
    assert "Thôn 3" in saved.text and "Thôn 1" not in saved.text.replace("Chi bộ thôn 1", "")


def test_what_hangs_around_a_person_is_left_out_by_its_link(read: Read) -> None:
    page = read("/explorer", person="ann")
    assert lines(page) == {"RESPONSIBLE_FOR": 2}
    assert keys(read("/explorer", person="ann", without="RESPONSIBLE_FOR"))[-1] == "Person/ann"


def test_only_the_highlighted_classes_are_there_and_the_legend_counts_the_others_too(read: Read) -> None:
    whole = read("/explorer", highlight="all", open=V1)
    page = read("/explorer", highlight="all", only="true", open=V1)
    assert keys(page) == [node["id"] for node in picture(page)["nodes"]]
    assert keys(page) == ["Organization/D", "Organization/C1", "Organization/C1-1", V1, f"Person/binh@{V1}",
                          f"Person/ann@{V1}"]
    counted = re.compile(r'data-class="(\w+)" aria-pressed.*?<b>(\d+)</b>')
    assert dict(counted.findall(whole))["nothing"] == dict(counted.findall(page))["nothing"] == "1"
    assert keys(read("/explorer", only="true", open=V1)) == keys(whole)  # nothing is highlighted


def opening(page: str, name: str) -> str | None:
    """Where a button leads that opens or closes levels; None where it leads nowhere."""
    found = re.search(rf'data-go="{name}" href="([^"]+)"', page)
    return found[1].replace("&amp;", "&") if found else None


def test_levels_open_one_by_one_all_at_once_and_close(read: Read, client: FlaskClient) -> None:
    closed = client.get(opening(read("/explorer"), "none") or "").text
    assert keys(closed) == ["Organization/D"] and opening(closed, "none") is None
    one = client.get(opening(closed, "deeper") or "").text
    assert keys(one) == ["Organization/D", "Organization/C1", "Village/V3@Organization/D", "Organization/B1"]
    everything = client.get(opening(one, "all") or "").text
    assert f"Household/h3@HouseholdGroup/g1@Person/binh@{V1}" in keys(everything)
    assert opening(everything, "deeper") is None and opening(everything, "all") is None


def test_every_way_on_keeps_the_rest_of_the_view(read: Read) -> None:
    page = read("/explorer", colour="kind", kind=["organizations", "villages"], highlight="cell", within="C1", levels=1)
    ways = [opening(page, "all"), *re.findall(r'class="turn-mark" href="([^"]+)"', page)]
    for way in ways:
        for kept in ("colour=kind", "kind=organizations", "kind=villages", "highlight=cell", "within=C1", "as_of=2022"):
            assert way and kept in way, (way, kept)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_stays_in_the_address_while_marks_are_turned(layout: str, read: Read, client: FlaskClient) -> None:
    page = read("/explorer", layout=layout)
    current = re.findall(r'<option value="(\w*)" selected>', page)
    assert current[0] == ("" if layout == "hanging" else layout)
    turned = re.search(r'data-key="Organization/C1".*?href="([^"]+)"', page, re.DOTALL).group(1)  # type: ignore[union-attr]
    again = client.get(turned.replace("&amp;", "&")).text
    assert re.findall(r'<option value="(\w*)" selected>', again) == current
    kinds = {"box" if node["width"] else "dot" for node in picture(page)["nodes"]}
    assert kinds == {"hanging": {"box"}, "tree": {"box"}, "radial": {"box", "dot"}, "force": {"dot"}}[layout]


def test_an_unknown_layout_is_refused(client: FlaskClient) -> None:
    assert client.get("/explorer?layout=round").status_code == 422
    assert client.get("/explorer/picture.svg?layout=round").status_code == 422


def test_too_many_marks_for_forces_hang_and_it_is_said(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    assert re.search(r'<p id="too-many" class="notice" role="status" hidden>', read("/explorer", layout="force"))
    monkeypatch.setattr(springs, "MOST", 5)
    page = read("/explorer", layout="force")
    assert re.search(r'<p id="too-many" class="notice" role="status">', page)
    assert picture(page)["nodes"] == picture(read("/explorer"))["nodes"]


@pytest.mark.parametrize(("format", "media_type", "begins"), [
    ("svg", "image/svg+xml; charset=utf-8", b"<?xml"), ("png", "image/png", b"\x89PNG"),
    ("html", "text/html; charset=utf-8", b"<!doctype html>"),
    ("graphml", "application/graphml+xml; charset=utf-8", b"<?xml"),
    ("csv", "text/csv; charset=utf-8", b"level,kind,name")])
def test_a_picture_is_saved_by_the_links_of_its_page(
        format: str, media_type: str, begins: bytes, read: Read, client: FlaskClient) -> None:
    page = read("/explorer", open=V1, layout="radial")
    (href,) = re.findall(rf'<a href="(/explorer/picture\.{format}[^"]*)" download>', page)
    answer = client.get(href.replace("&amp;", "&"))
    assert (answer.status_code, answer.content_type, answer.headers["Cache-Control"]) == (
        200, media_type, "no-cache, private")
    assert answer.data.startswith(begins)
    assert "filename*=UTF-8''%C4%90%E1%BA%A3ng%20b%E1%BB%99%20huy%E1%BB%87n" in answer.headers["Content-Disposition"]
    answer.headers["Content-Disposition"].encode("ascii")
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    if format != "png":
        assert "Trần Thị An" in answer.text, "what the reader opened is in it"


def test_a_hostile_name_makes_a_harmless_file_name(client: FlaskClient) -> None:
    answer = client.get("/explorer/picture.svg?as_of=2022-06-17&within=C1-2")
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="script img src x onerror alert 1 2022-06-17.svg"')
    ET.fromstring(answer.data)


def test_a_file_is_refused_and_missing_as_its_page_is(client: FlaskClient) -> None:
    assert client.get("/explorer/picture.svg?as_of=2022-02-30").status_code == 422
    assert client.get("/explorer/picture.png?village=V9").status_code == 404
    assert client.get("/explorer/picture.pdf").status_code == 404


def test_a_graph_program_gets_the_first_day_of_each_link(client: FlaskClient) -> None:
    read = networkx.read_graphml(io.BytesIO(client.get(
        "/explorer/picture.graphml", query_string={"as_of": "2022-06-17", "village": "V1"}).data))
    assert {told.get("since") for *_, told in read.edges(data=True)} == {None, "2020-01-01"}
    whole = networkx.read_graphml(io.BytesIO(client.get("/explorer/picture.graphml?as_of=2022-06-17").data))
    assert whole.edges["Organization/D", "Organization/C1"]["since"] == "2020-01-01"
    assert "since" not in whole.edges["Organization/D", "Village/V3@Organization/D"], "nobody covers it"


def test_two_days_show_what_came_between_them(read: Read) -> None:
    page = read("/explorer", as_of="2023-06-01", compared="2022-06-17")
    assert [node["id"] for node in picture(page)["nodes"] if node["change"]] == [
        "Organization/E", "Village/V3@Organization/E"]  # a second root holds what nobody covers, too
    assert "Thêm mới" in page and "thay đổi từ 17/06/2022 đến 01/06/2023" in page
    assert '<a href="/questions/structure-on-two-days?' in page and "other=2022-06-17" in page


def test_of_two_days_the_later_one_is_drawn(read: Read) -> None:
    one, other = (read("/explorer", as_of=day, compared=than) for day, than in (
        ("2022-06-17", "2023-06-01"), ("2023-06-01", "2022-06-17")))
    assert keys(one) == keys(other) and "thay đổi từ 17/06/2022 đến 01/06/2023" in one


def test_compared_with_a_day_before_everything_all_is_new(read: Read) -> None:
    for about in ({}, {"within": "C1"}, {"person": "ann"}, {"village": "V1"}, {"household": "h3"}):
        nodes = [node for node in picture(read("/explorer", compared="2019-01-01", **about))["nodes"]
                 if node["look"] not in ("gap", "heading")]
        assert nodes and {node["change"] for node in nodes} == {"added"}, about


def test_what_moved_and_ended_is_told_apart_and_listed_with_its_hostile_name(graph: Graph, read: Read) -> None:
    with afterwards(graph,
                    district.act("uncover", organization="C1-2", territory="V2", on="2024-01-01"),
                    district.act("cover", organization="B1", territory="V2", on="2024-01-01"),
                    district.act("end-membership", person="ann", rests="end", on="2024-02-01")):
        page = read("/explorer", as_of="2024-03-01", compared="2023-06-01")
        changed = {node["id"]: node["change"] for node in picture(page)["nodes"] if node["change"]}
        assert changed == {"Village/V2@Organization/B1": "moved"}
        assert re.search(r'<button type="button" data-key="Village/V2@Organization/B1"><bdi>Thôn &lt;/script&gt;', page)
        page = read("/explorer", as_of="2024-03-01", compared="2023-06-01", person="ann")
        ended = {node["id"] for node in picture(page)["nodes"] if node["change"] == "ended"}
        assert {"ended@Household/h1@RESPONSIBLE_FOR@Person/ann", "ended@Organization/C1-1"} <= ended


def test_days_of_change_are_those_within_reach(client: FlaskClient) -> None:
    everything = client.get("/explorer/days?as_of=2023-06-01").get_json()["days"]
    assert [day for day, _ in everything] == ["2020-01-01", "2023-01-01"]
    assert client.get("/explorer/days?as_of=2020-06-01").get_json()["days"] == everything
    assert client.get("/explorer/days?as_of=2023-06-01&within=E").get_json()["days"] == [["2023-01-01", 2]]
    assert client.get("/explorer/days?as_of=2023-06-01&within=C1-1").get_json()["days"] == [["2020-01-01", 7]]
    assert client.get("/explorer/days?within=nobody").status_code == 404
    assert client.get("/explorer/days?as_of=2023-06-01&colour=kind").status_code == 422


def test_a_path_is_drawn_from_where_two_things_meet_down_to_each(read: Read) -> None:
    page = read("/explorer", **{"from": "Household/h1", "to": "Organization/D"})
    shown = keys(page)
    assert shown == [node["id"] for node in picture(page)["nodes"]]
    assert [key.split("@")[0] for key in shown] == [
        "Organization/D", "Organization/C1", "Organization/C1-1", "Person/ann", "Household/h1", "Village/V1",
        "Household/h1"]
    assert "<li><bdi>Trần Thị An phụ trách Hộ 1</bdi></li>" in page
    assert f'href="/explorer?as_of={district.DAY}&amp;from=Household/h1&amp;to=Organization/D&amp;close=' in page


def test_the_ends_of_a_path_are_named_by_words_and_all_that_is_unclear_is_said(read: Read) -> None:
    assert keys(read("/explorer", **{"from": "Hộ 1", "to": "Trần Thị An"})) == [
        "Person/ann", "Household/h1@Person/ann"]
    page = read("/explorer", lang="en", **{"from": "no such thing", "to": "hộ"})
    assert 'id="field-from-problem"' in page and 'id="field-to-problem"' in page
    assert page.count('type="radio" name="to"') == 8 and keys(page)[0] == "Organization/D"


def test_a_picture_of_one_thing_asks_what_it_is_connected_with(read: Read) -> None:
    assert 'name="from" type="search" value="Household/h1"' in read("/explorer", household="h1")


def test_what_is_not_connected_on_that_day_is_said(read: Read) -> None:
    assert keys(read("/explorer", **{"from": "Household/h5", "to": "Person/ann"}))[0] == "Organization/C1"
    page = read("/explorer", lang="en", **{"from": "Household/h7", "to": "Person/ann"})
    assert "On that day nothing connects them" in page and 'id="picture"' not in page
    for end in ("/households/h7", "/people/ann"):
        assert re.search(f'see where each stands:.*<a href="{end}[?"]', page)


@pytest.mark.parametrize("end", ["from", "to"])
def test_an_end_out_of_reach_is_not_there(client: FlaskClient, end: str) -> None:
    ends = {"from": "Household/h1", "to": "Household/h1"}
    answers = [client.get("/explorer", query_string={"as_of": district.DAY, "within": "C1", **ends, end: key})
               for key in ("Household/h7", "Household/h0")]
    told = [re.sub("Household(/|%2F|%252F)h[70]", "", answer.text) for answer in answers]
    assert told[0] == told[1] and f'id="field-{end}-problem"' in told[0]


def test_a_path_is_saved_and_its_data_are_in_step(client: FlaskClient) -> None:
    asked = {"as_of": district.DAY, "from": "Household/h1", "to": "Household/h3", "layout": "tree"}
    data = client.get("/explorer/picture", query_string=asked).json
    assert keys(data["tree"]) == [node["id"] for node in data["network"]["nodes"]]
    assert "layout=tree" in data["parts"]["opening"] and "to=Household/h3" in data["parts"]["opening"]
    assert "Hộ 3" in client.get("/explorer/picture.svg", query_string=asked).text


def test_more_villages_than_are_opened_at_once_stay_closed_and_it_is_said(
        read: Read, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert 'id="too-many-villages" class="notice" role="status" hidden' in read("/explorer", levels=40)
    monkeypatch.setattr(subjects, "MOST_VILLAGES", 1)
    assert 'id="too-many-villages" class="notice" role="status">' in read("/explorer", levels=40)
    assert client.get("/explorer/picture", query_string={"as_of": district.DAY, "levels": 40}).json["tooManyVillages"]
    assert not client.get("/explorer/picture", query_string={"as_of": district.DAY}).json["tooManyVillages"]


UNCOVERED = {"question": "households-without-member"}


def test_the_rows_of_a_question_are_drawn_where_they_stand(read: Read, client: FlaskClient) -> None:
    page = read("/explorer", **UNCOVERED)
    assert keys(page) == [node["id"] for node in picture(page)["nodes"]]
    assert {key.split("@")[0] for key in keys(page) if key.startswith("Household/")} == {
        "Household/h4", "Household/h5", "Household/h6", "Household/h7"}
    nodes = {node["id"]: (node["class"], node["note"]) for node in picture(page)["nodes"]}
    assert nodes["Organization/D"] == ("around", "4") and nodes[f"Household/h4@{V1}"] == ("rows", "●")
    closed = client.get(re.findall(r'class="turn-mark" href="([^"]+)"', page)[0].replace("&amp;", "&")).text
    assert keys(closed) == ["Organization/D"] and picture(closed)["nodes"][0]["note"] == "4"


def test_the_page_of_a_question_leads_to_its_rows_drawn_and_back(read: Read, client: FlaskClient) -> None:
    page = read("/questions/members-with-too-many", most="0", lang="en")
    (found,) = re.findall(r'href="(/explorer[^"]*question=members-with-too-many[^"]*)"', page)
    assert "most=0" in found and "Draw these" in page
    drawn = client.get(found.replace("&amp;", "&") + "&lang=en").text
    assert "Members with too many" in drawn and "/questions/members-with-too-many?" in drawn
    assert sum(node["note"] == "●" for node in picture(drawn)["nodes"]) == 2
    assert "Draw these" not in read("/questions/vocabulary", lang="en")


def test_the_picture_knows_every_parameter_that_its_address_may_have(client: FlaskClient) -> None:
    assert {"kind", "levels", "compared"} < set(Opened().parameters())
    for name in Opened().parameters():
        assert client.get("/explorer", query_string={"as_of": district.DAY, name: ""}).status_code == 200


def test_a_question_with_a_village_or_person_of_its_own_is_not_the_picture_of_that(read: Read) -> None:
    page = read("/explorer", question="households-of-member", person="ann")
    assert [key.split("@")[0] for key in keys(page)][-2:] == ["Household/h1", "Household/h2"]
    assert ("person", "ann") in hidden(page, "time") and ("question", "households-of-member") in hidden(page, "wishes")


def test_an_empty_question_says_so_and_a_wrong_one_names_its_field(read: Read, client: FlaskClient) -> None:
    page = read("/explorer", question="members-with-too-many", most="100", lang="en")
    assert "nothing answers to this" in page and 'id="picture"' not in page
    for status, wrong, said in ((404, {"question": "household-without-member"}, "households-without-member"),
                                (422, {"question": "vocabulary"}, "choose another"),
                                (422, {"question": "members-with-too-many", "most": "x"}, "most"),
                                (422, {**UNCOVERED, "nonsense": "1"}, "nonsense")):
        answer = client.get("/explorer", query_string={"as_of": district.DAY, "lang": "en", **wrong})
        assert answer.status_code == status and said in answer.text, wrong


@pytest.mark.parametrize("format", ["svg", "csv", "graphml", "png", "html"])
def test_the_rows_drawn_are_saved(client: FlaskClient, format: str) -> None:
    answer = client.get(f"/explorer/picture.{format}", query_string={"as_of": district.DAY, **UNCOVERED})
    assert answer.status_code == 200 and "Ho" in answer.headers["Content-Disposition"]
    if format in ("svg", "csv", "graphml", "html"):
        assert "Hộ 4" in answer.text and "Hộ 1" not in answer.text


def hidden(page: str, form: str) -> list[tuple[str, str]]:
    """What a form of the page carries out of sight."""
    inside = page[page.index(f'<form id="{form}"'):]
    return re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', inside[:inside.index("</form>")])


def test_the_forms_without_script_keep_what_they_do_not_ask_for(read: Read) -> None:
    page = read("/explorer", open=V1, levels=3, colour="kind", highlight="cell", lacking="true", layout="tree",
                without="IN", only="true", kind="villages", compared="2023-06-01", within="D")
    kept = [("within", "D"), ("open", V1), ("levels", "3")]
    wishes = [("colour", "kind"), ("highlight", "cell"), ("kind", "villages"), ("lacking", "true"),
              ("without", "IN"), ("only", "true"), ("layout", "tree")]
    assert hidden(page, "time") == [*kept, *wishes]
    assert sorted(hidden(page, "wishes")) == sorted([*kept, ("as_of", district.DAY), ("compared", "2023-06-01")])
    one = read("/explorer", household="h1")
    assert ("household", "h1") in hidden(one, "time") and ("household", "h1") in hidden(one, "wishes")


def test_the_bar_keeps_the_view_when_another_day_is_asked_for(client: FlaskClient) -> None:
    view = {"village": "V1", "layout": "tree", "colour": "load", "lacking": "true", "open": "Person/ann@Village/V1"}
    page = client.get("/explorer", query_string={**view, "as_of": district.DAY}).text
    form = page.split('<form class="about"')[1].split("</form>")[0]
    assert dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]+)"', form)) == view


def leads(page: str, key: str) -> str:
    """The links that a row of the tree holds."""
    return page.partition(f'data-key="{key}"')[2].partition("</tr>")[0]


def test_what_is_alone_already_is_not_offered_alone(read: Read) -> None:
    for about, key in (({"village": "V1"}, "Village/V1"), ({"person": "ann"}, "Person/ann"),
                       ({"within": "C1"}, "Organization/C1")):
        assert "Xem riêng" not in leads(read("/explorer", **about), key), key
    assert "Xem riêng" in leads(read("/explorer"), "Organization/C1")
    assert "Xem riêng" in leads(read("/explorer", person="ann"), "Organization/C1-1")


def test_a_household_says_its_village_and_its_member(read: Read) -> None:
    nodes = {node["name"]: dict(node["facts"]) for node in picture(read("/explorer", village="V1"))["nodes"]}
    assert (nodes["Hộ 1"]["Thôn"], nodes["Hộ 1"]["Đảng viên"]) == ("Thôn 1", "Trần Thị An")
    assert (nodes["Hộ 3"]["Thôn"], nodes["Hộ 3"]["Đảng viên"]) == ("Thôn 1", "Lê Văn Bình"), "through its group"
    assert nodes["Hộ 4"]["Thôn"] == "Thôn 1" and "Đảng viên" not in nodes["Hộ 4"]


def test_the_selected_mark_stands_in_the_address(read: Read) -> None:
    assert f"selected={V1}" in read("/explorer", selected=V1).split('id="files"')[1].split("</ul>")[0]


@pytest.mark.parametrize(("thing", "seen"), [
    ("Household/h3", f"Household/h3@HouseholdGroup/g1@Person/binh@{V1}"),
    ("Household/h4", f"Household/h4@gap@{V1}"), ("Person/ann", f"Person/ann@{V1}"), ("Organization/C1-1", None)])
def test_the_picture_opens_down_to_a_thing(client: FlaskClient, thing: str, seen: str | None) -> None:
    view = {"as_of": district.DAY, "colour": "load", "close": "Organization/C1"}
    address = client.get("/explorer/way", query_string={**view, "thing": thing}).get_json()["address"]
    page = client.get(address).text
    assert (seen or thing) in keys(page)
    assert "colour=load" in address and "selected=" in address


@pytest.mark.parametrize("view", [{"person": "ann"}, {"kind": "organizations"}, {"as_of": "2019-06-17"}])
def test_what_has_no_place_in_the_picture_is_shown_alone(client: FlaskClient, view: dict[str, str]) -> None:
    answer = client.get("/explorer/way", query_string={"as_of": district.DAY, **view, "thing": "Household/h3"})
    assert answer.get_json()["address"].endswith("household=h3")
    assert client.get("/explorer/way", query_string={"thing": "Kind/cell"}).status_code == 422
