"""What a change wrote, as a table in words."""

import re

import pytest

from graphsvc import resources
from graphsvc.changes.wording import PROPERTIES
from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.model.links import CALLED as LINKS
from graphsvc.model.things import KINDS
from tests.engines.choosing import on_embedded
from tests.making import district
from tests.unit.cli.conftest import Run

# What is done to the small district, in which language, and what stands on each line of the table.
SAID: list[tuple[str, Language, list[list[str]]]] = [
    ("register-household --id h7 --name=Bảy --village v1 --on 2018-01-01", "vi", [
        ["1", "Thêm hộ", "hộ Bảy (h7)", "tên: Bảy; từ: 01/01/2018"],
        ["1", "Thêm hộ", "Bảy (h7) ở Thôn 1 (v1)", "từ: 01/01/2018"]]),
    ("rename-household --household h1 --name Một --on 2019-01-01", "en", [
        ["1", "Rename a household", "household Một (h1)", "name: Hộ 1",
         "name: Một; former names: Hộ 1; former names until: 1 Jan 2019"]]),
    ("appoint --person an --organization k1 --position secretary --on 2018-01-01", "en", [
        ["1", "Appoint to a position",
         "Nguyễn Văn An (an) holds the position of Secretary (secretary) in Chi bộ thôn 1 (k1)", "from: 1 Jan 2018"]]),
    ("end-membership --person an --on 2019-01-01 --rests keep", "vi", [
        ["1", "Thôi sinh hoạt tại tổ chức", "Nguyễn Văn An (an) sinh hoạt ở Chi bộ thôn 1 (k1)",
         "đến: chưa kết thúc", "đến: 01/01/2019"],
        ["1", "Thôi sinh hoạt tại tổ chức", "Nguyễn Văn An (an) phụ trách Hộ 1 (h1) ở Thôn 1 (v1)",
          "giữ nguyên, không kết thúc"]]),
    ("register-kind --id hall --name Nhà --name-en Hall --base true --cell false", "vi", [
        ["1", "Thêm loại hình tổ chức", "loại hình Nhà (hall)",
         "tên: Nhà; tên tiếng Anh: Hall; là tổ chức cơ sở: có; là chi bộ: không"]]),
]


@pytest.mark.usefixtures("joined")
@on_embedded
def test_a_table_says_in_words_what_is_written(cli: Run, graph: Graph) -> None:
    district(graph)
    for words, language, lines in SAID:
        ran = cli("change", *words.split(), "--preview", language=language)
        assert [re.split(" {2,}", line.strip()) for line in ran.out.splitlines()[2:]] == lines


def test_every_link_and_property_that_an_action_writes_has_words() -> None:
    folder = resources.folder("cypher")
    assert {path.stem for path in (folder / "facts" / "new").glob("*.cypher")} == set(LINKS) | set(KINDS)
    bodies = [path.read_text(encoding="utf-8") for inner in ("changes", "parts")
              for path in (folder / inner).glob("*.cypher")]
    sets = [found for body in bodies for found in re.findall(r"set: \{(.*?)\}", body, re.DOTALL)]
    assert {name for found in sets for name in re.findall(r"(\w+):", found)} == set(PROPERTIES)
