"""Pictures as files: well-formed whatever names hold, complete, and in the colours of the palette."""

import csv
import io
import re
import struct
import time
import zlib
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.model.things import Thing
from graphsvc.pictures import saving, shapes
from graphsvc.pictures.chart import LAYOUTS, Layout
from graphsvc.pictures.marks import Mark
from graphsvc.pictures.palette import light
from graphsvc.pictures.png import png
from graphsvc.pictures.shown import csv as as_csv
from graphsvc.pictures.svg import size, svg
from tests.unit.pictures.drawn import HOSTILE, named, opened

SVG = "{http://www.w3.org/2000/svg}"
every_layout = pytest.mark.parametrize("layout", LAYOUTS)
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def large() -> Mark:
    """A root over 1,499 villages."""
    root = Mark("r", "Đảng bộ huyện Thử", "root", households=1, covered=0)
    for number in range(1499):
        root.add(Mark(f"v{number}", f"Thôn {number}", "village", households=20, covered=number % 21))
    return root


def texts(document: bytes) -> list[str]:
    """Every line of text in a document."""
    return [element.text or "" for element in ET.fromstring(document).iter(f"{SVG}text")]


@every_layout
def test_hostile_names_are_text_in_a_well_formed_document(layout: Layout) -> None:
    root = ET.fromstring(svg(named(HOSTILE, layout)))
    assert {element.tag for element in root.iter()} == {
        f"{SVG}{tag}" for tag in ("svg", "title", "rect", "g", "path", "text")}
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name]
    titles = [element.text for element in root.iter(f"{SVG}title")][1:]
    assert titles.count(HOSTILE[0]) == 3 and titles.count(HOSTILE[6]) == 2, "the root, a cell and a village; whole"


@given(st.lists(st.text(st.characters(codec=None, categories=None)), min_size=1, max_size=5),
       st.sampled_from(LAYOUTS))
@settings(max_examples=40, deadline=None)
def test_any_name_gives_documents_that_can_be_read(names: list[str], layout: Layout) -> None:
    drawing = named(names, layout)
    ET.fromstring(svg(drawing))
    read = networkx.read_graphml(io.BytesIO(saving.FORMS["graphml"].write(drawing)))
    assert len(read) == 1 + 2 * len(names)
    assert as_csv(drawing).decode(errors="strict").count("\n") >= len(names)


def test_a_name_is_one_line_that_stays_in_its_box() -> None:
    for said in texts(svg(named(HOSTILE))):
        assert len(said) < 120 and not re.search(r"[\x00-\x1f\u202a-\u202e\u2066-\u2069\u200f]", said)


def test_the_document_holds_title_day_and_legend() -> None:
    said = texts(svg(named(["Đảng bộ huyện Thử"])))
    assert said[:2] == ["Đảng bộ huyện Thử", "ngày 17/06/2022"]
    assert {"Bao phủ hộ:", "dưới 50 %", "chưa hộ nào có người", "Thôn", "+ còn nữa bên dưới"} <= set(said)
    english = texts(svg(named(["Đảng bộ huyện Thử"], language="en")))
    assert "on 17 Jun 2022" in english and "no household covered" in english


@every_layout
def test_every_mark_is_drawn_with_its_figure_and_its_colour(layout: Layout) -> None:
    drawing = named(["Một", "Hai", "Ba"], layout)
    document = svg(drawing)
    said = texts(document)
    for name, figure in (("Một", "0\u00a0%"), ("Hai", "5,0\u00a0%"), ("Ba", "10,0\u00a0%")):
        assert sum(line.startswith(name) for line in said) >= 2
        assert sum(figure in line for line in said) >= 2
    fills = [element.get("fill") for element in ET.fromstring(document).iter()]
    assert fills.count(light()["coverage-little"]) >= 4 and fills.count(light()["coverage-none"]) >= 2
    marked = fills + [element.get("stroke") for element in ET.fromstring(document).iter()]
    assert marked.count(light()["mark-village"]) >= 3


def test_colours_are_those_of_the_palette_only() -> None:
    used = set(re.findall(r"#\w{6}", svg(named(HOSTILE[:1])).decode()))
    assert used <= set(light().values())
    assert light()["ground"] == "#FFFFFF" and light()["coverage-none"] == "#7F2704", "the light theme"


def test_what_is_hidden_is_said() -> None:
    root = large()
    root.add(Mark("v1500", "Thôn", "village"))
    root.below = 1500
    closed = opened([root])
    assert closed.hidden and any("1.500" in said for said in texts(svg(closed)))


def test_fifteen_hundred_boxes_are_written_at_once() -> None:
    drawing, taken = opened([large()]), []
    for _ in range(3):
        start = time.process_time()
        svg(drawing)
        taken.append(time.process_time() - start)
    assert min(taken) < 0.25


def pixels(picture: bytes) -> tuple[int, int, bytes]:
    """Width, height and the packed rows of a PNG."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    packed, place = b"", 8
    while place < len(picture):
        (length,) = struct.unpack(">I", picture[place:place + 4])
        if picture[place + 4:place + 8] == b"IDAT":
            packed += picture[place + 8:place + 8 + length]
        place += 12 + length
    return width, height, zlib.decompress(packed)


@every_layout
def test_a_png_is_twice_as_sharp_as_a_screen(layout: Layout) -> None:
    drawing = named(HOSTILE, layout)
    width, height, _ = pixels(png(drawing))
    assert (width, height) == pytest.approx([2 * side for side in size(drawing)], abs=2)


def test_a_png_holds_vietnamese_letters_on_a_machine_without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    import resvg_py

    draw = resvg_py.svg_to_bytes
    monkeypatch.setattr("resvg_py.svg_to_bytes", lambda **how: draw(**how, skip_system_fonts=True))
    shapes = {letter: pixels(png(named([letter])))[2] for letter in "aộữỵĐ"}
    assert len(set(shapes.values())) == len(shapes), "each letter is drawn, none as the box of a missing one"


def test_a_png_of_a_large_picture_is_bounded() -> None:
    width, height, _ = pixels(png(opened([large()], "tree")))
    assert max(width, height) <= 16_001 and width * height <= 32_100_000


def test_graphml_holds_what_is_shown_with_counts_and_first_days() -> None:
    read = networkx.read_graphml(io.BytesIO(saving.FORMS["graphml"].write(named(["Một", "Hai"]))))
    assert read.graph["name"] == "Một" and read.graph["day"] == "2022-06-17"
    assert read.nodes["Organization/1Hai"] == {
        "name": "Hai", "look": "cell", "kind": "Hai", "id": "1Hai", "households": 20, "covered": 1}
    assert read.edges["Organization/r", "Organization/1Hai"] == {"since": "2020-01-01"}
    assert read.edges["Organization/1Hai", "Village/1@Organization/1Hai"] == {}


def test_what_changed_between_two_days_is_told_in_every_form() -> None:
    drawing = replace(named(["Một", "Hai"]), earlier=date(2021, 1, 1))
    drawing.roots[0].children[0].change = "ended"
    said = texts(svg(drawing))
    assert said[1] == "thay đổi từ 01/01/2021 đến 17/06/2022" and {"Thêm mới", "Chuyển chỗ", "Thôi"} <= set(said)
    assert "Thôi" not in texts(svg(named(["Một"])))
    assert svg(drawing).decode().count(light()["ended"]) == 3, "frame and sign of the mark, and the legend's sign"
    assert as_csv(drawing).decode().count(",ended\r\n") == 1
    read = networkx.read_graphml(io.BytesIO(saving.FORMS["graphml"].write(drawing)))
    assert [told["id"] for _, told in read.nodes(data=True) if told.get("change") == "ended"] == ["0Một"]
    assert read.graph["compared"] == "2021-01-01"
    assert "thay đổi từ 01/01/2021" in saving.FORMS["html"].write(drawing).decode()


def test_a_cross_stays_a_cross_whichever_way_its_mark_is_turned() -> None:
    drawing = replace(named(["Một", "Hai", "Ba"], "radial"), earlier=date(2021, 1, 1))
    for mark in drawing.marks[1:]:
        mark.change = "ended"
    root = ET.fromstring(svg(drawing))
    above = {child: parent for parent in root.iter() for child in parent}
    crosses = [path for path in root.iter(f"{SVG}path") if path.get("d") == shapes.CHANGES["ended"]]
    for element in crosses:
        turned, step = 0.0, element
        while step in above:
            turned += sum(map(float, re.findall(r"rotate\((.*?)\)", step.get("transform", ""))))
            step = above[step]
        assert turned == pytest.approx(0, abs=0.02)
    assert len(crosses) == 6 + 1


def test_a_picture_of_one_thing_is_named_after_it() -> None:
    drawing = replace(named(["Một"]), subject=Thing("Person", "p", "Trần Thị An"))
    assert saving.file_name(drawing, "svg") == "Trần Thị An 2022-06-17.svg" and texts(svg(drawing))[0] == "Trần Thị An"


def test_hostile_names_are_text_in_graphml() -> None:
    read = networkx.read_graphml(io.BytesIO(saving.FORMS["graphml"].write(named(HOSTILE))))
    names = {told["name"] for _, told in read.nodes(data=True)}
    assert names == {NOT_IN_XML.sub("\ufffd", name).replace("\r\n", "\n") for name in HOSTILE}


def test_a_table_holds_what_is_shown_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(named(["Một", "=1+1"])).decode(), newline="")))
    assert rows[0] | {"kind": ""} == {
        "level": "1", "kind": "", "name": "Một", "id": "r", "above": "", "above_id": "", "since": "",
        "households": "20", "covered": "19", "share": "0.95", "change": ""}
    assert [row["name"] for row in rows] == ["Một", "Một", "Một", "'=1+1", "'=1+1"]
    assert rows[3]["above_id"] == "r" and rows[3]["since"] == "2020-01-01" and rows[4]["level"] == "3"


@pytest.mark.parametrize(("name", "file"), [
    ("Đảng bộ xã Một", "Đảng bộ xã Một 2022-06-17.svg"),
    ("../../etc/passwd\r\nX: y", "etc passwd X y 2022-06-17.svg"),
    ('a"b\\c;d:e*f?<g>|h', "a b c d e f g h 2022-06-17.svg"),
    ("\x00\x1f\u202e", "graphsvc 2022-06-17.svg"),
    ("CON", "CON 2022-06-17.svg"),
    (".hidden", "hidden 2022-06-17.svg"),
    ("x" * 500, f"{'x' * 60} 2022-06-17.svg"),
])
def test_a_file_is_named_so_that_every_system_takes_it(name: str, file: str) -> None:
    assert saving.file_name(named([name]), "svg") == file


def test_several_roots_are_named_together() -> None:
    roots = [Mark(key, f"Đảng bộ {key}", "root", Thing("Organization", key, key)) for key in ("a", "b")]
    assert saving.file_name(opened(roots), "png") == "Đảng bộ a Đảng bộ b 2022-06-17.png"


@pytest.mark.parametrize("format", saving.FORMS)
def test_every_form_takes_every_name_that_a_graph_can_hold(format: saving.Format) -> None:
    names = [name for name in HOSTILE if name.isascii() or name.encode("utf-8", "ignore").decode() == name]
    written = saving.FORMS[format].write(named(names, "radial"))
    assert len(written) > 1000
    assert format in ("csv", "json") or b"<img" not in written


@pytest.mark.parametrize("format", saving.FORMS)
def test_a_picture_of_nothing_can_be_saved(format: saving.Format) -> None:
    assert saving.FORMS[format].write(opened([]))
