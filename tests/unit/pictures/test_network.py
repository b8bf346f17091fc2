"""The data for vis-network: pyvis's nodes and edges, names as text, one node a mark."""

import json
from pathlib import Path

import pyvis

from graphsvc.model.things import Thing
from graphsvc.pictures.arranging import arranged
from graphsvc.pictures.colouring import by_coverage
from graphsvc.pictures.labels import cut
from graphsvc.pictures.library import vis_network
from graphsvc.pictures.network import network
from graphsvc.pictures.showing import show, visible
from graphsvc.pictures.structure import structure
from graphsvc.words import words

ROOT = Thing("Organization", "d", "Đảng bộ huyện")
CELL = Thing("Organization", "c", "Chi bộ </script><img src=x>")
KIND = Thing("Kind", "k", "Chi bộ cơ sở")
VILLAGE = Thing("Village", "v", "Thôn 1")
ROWS = [[None, ROOT, None, None, None, None], [ROOT, CELL, KIND, True, None, None], [CELL, VILLAGE, None, None, 20, 19]]


def drawn(rows: list[list[object]]) -> dict:  # type: ignore[type-arg]
    """The data of a picture that is open all through."""
    roots = structure(rows)
    shown = show(roots)
    return network(visible(roots, shown), shown, arranged(roots, shown), by_coverage(words("vi")), words("vi"))


def test_the_library_is_the_one_that_was_measured() -> None:
    assert vis_network().parent.name == "vis-9.1.2"
    assert vis_network().is_relative_to(Path(pyvis.__file__).parent)
    assert "vis-network" in vis_network().read_text(encoding="utf-8")[:200]


def test_a_node_carries_its_look_its_coverage_and_its_facts() -> None:
    root, cell, village = drawn(ROWS)["nodes"]
    assert (root["look"], cell["look"], village["look"]) == ("root", "cell", "village")
    assert {(node["class"], node["fill"]) for node in (root, cell, village)} == {("most", "coverage-most")}
    assert village["note"] == "95,0\u00a0%" and village["state"] == "closed" and root["state"] == "open"
    assert ("Loại", "Chi bộ cơ sở") in [tuple(fact) for fact in cell["facts"]]


def test_names_stay_whole_and_labels_fit() -> None:
    cell = drawn(ROWS)["nodes"][1]
    assert cell["name"] == "Chi bộ </script><img src=x>"
    assert cell["label"].endswith("…\u2069") and cell["label"].startswith("\u2068Chi bộ <")


def test_every_mark_but_the_top_hangs_on_an_edge() -> None:
    data = drawn(ROWS)
    assert [(edge["from"], edge["to"]) for edge in data["edges"]] == [
        ("Organization/d", "Organization/c"), ("Organization/c", "Village/v@Organization/c")]
    assert json.loads(json.dumps(data)) == json.loads(json.dumps(drawn(ROWS)))


def test_a_village_covered_twice_has_two_marks_and_counts_once_above() -> None:
    other = Thing("Organization", "e", "Chi bộ 2")
    data = drawn([*ROWS, [ROOT, other, KIND, True, None, None], [other, VILLAGE, None, None, 20, 19]])
    assert sum(node["name"] == "Thôn 1" for node in data["nodes"]) == 2
    assert dict(map(tuple, data["nodes"][0]["facts"]))["Số hộ"] == "20"


def test_fifteen_hundred_marks_are_all_drawn_each_in_a_place_of_its_own() -> None:
    cells = [Thing("Organization", f"c{n}", f"Chi bộ {n}") for n in range(1499)]
    rows: list[list[object]] = [ROWS[0], *([ROOT, cell, KIND, True, None, None] for cell in cells)]
    nodes = drawn(rows)["nodes"]
    assert len({(node["x"], node["y"]) for node in nodes}) == len(nodes) == 1500


def test_a_label_holds_no_control_characters_and_keeps_its_direction_to_itself() -> None:
    assert cut("a\u202eb\nc\u0000d", 500) == "\u2068a b c d\u2069"
    assert len(cut("M" * 500, 100)) < 20
