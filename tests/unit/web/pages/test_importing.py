"""A file imported in the browser: its report, what is wrong with it, and that it is applied once."""

import time
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from flask.testing import FlaskClient
from openpyxl import Workbook, load_workbook
from werkzeug.test import TestResponse

from graphsvc.changes.digest import digest
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from graphsvc.web.security import LARGEST_UPLOAD
from tests.unit.web.pages.writing import OWN, post

HEADERS = ("Village id", "Village", "Household", "Household id")
NEW = ("V1", "Thôn 1", "Hộ mới", "h-new")
PATIENCE = 60.0
SAMPLES = Path(__file__).parents[4] / "docs" / "samples"


def workbook(*rows: Sequence[str], title: str = "Households") -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def sent(
    client: FlaskClient, content: bytes, name: str = "households.xlsx", mapping: bytes | None = None, **values: str
) -> TestResponse:
    """A file sent as the page's form would."""
    mapped = {} if mapping is None else {"mapping": (BytesIO(mapping), "mapping.yaml")}
    return client.post("/import", data={"file": (BytesIO(content), name), **mapped, **values}, headers=OWN,
                       content_type="multipart/form-data")


def ended(client: FlaskClient, answer: TestResponse) -> tuple[str, str]:
    """The address of an import, and its page once its process has ended."""
    assert answer.status_code == 303, answer.text
    where = answer.headers["Location"].partition("?")[0]
    until = time.monotonic() + PATIENCE
    while client.get(f"{where}/state").json["running"]:
        assert time.monotonic() < until, client.get(where).text
        time.sleep(0.1)
    return where, client.get(where).text


def test_a_file_is_reported_then_applied_once_as_one_change(writer: FlaskClient, written: Graph) -> None:
    before, first = digest(written), last_change(written)
    where, page = ended(writer, sent(writer, workbook(HEADERS, NEW)))
    assert "What it would do" in page and "Apply it" in page and digest(written) == before
    ended(writer, post(writer, where, {"do": "make", "why": "the yearly list"}))
    post(writer, where, {"do": "make"})
    assert last_change(written) == first + 1
    _, page = ended(writer, writer.post(where, data={"do": "make"}, headers=OWN))
    assert f"/change/done/{first + 1}" in page and "Apply it" not in page
    assert "<bdi>the yearly list</bdi>" in writer.get(f"/change/done/{first + 1}").text


def test_what_is_wrong_is_told_in_its_cell_and_the_rest_can_be_applied(writer: FlaskClient, written: Graph) -> None:
    wrong = ("V9", "Thôn 9", "Hộ lạc", "h-lost")
    where, page = ended(writer, sent(writer, workbook(HEADERS, NEW, wrong), lang="en"))
    assert "1 problem" in page and "<bdi>V9</bdi>" in page and "Apply what is right" in page
    with writer.get(f"{where}/marked") as marked:
        assert load_workbook(BytesIO(marked.data))["Households"]["A3"].comment is not None
        assert "households-to-mend.xlsx" in marked.headers["Content-Disposition"]
    _, page = ended(writer, post(writer, where, {"do": "make"}))
    assert "/change/done/" in page and "1 problem" in page
    households = writer.get("/api/v1/households?format=json").text
    assert "h-new" in households and "h-lost" not in households


def test_a_file_that_is_none_of_ours_is_refused_and_can_be_let_go(writer: FlaskClient, written: Graph) -> None:
    before = last_change(written)
    where, page = ended(writer, sent(writer, b"MZ\0\0\0", "../../<b>x</b>\\..\\evil.xlsx"))
    assert 'role="alert"' in page and "nothing is written" in page and "<b>" not in page
    assert "evil.xlsx</bdi>" in page and "evil.xlsx</bdi>" in writer.get("/import").text
    assert post(writer, where, {"do": "forget"}).status_code == 303
    assert writer.get(where).status_code == writer.get("/import/..%2f..").status_code == 404
    assert last_change(written) == before


def test_fields_are_checked_before_a_file_is_taken(writer: FlaskClient) -> None:
    answer = writer.post("/import", data={"from": "31/02/2022", "sheet": "Cats"}, headers=OWN,
                         content_type="multipart/form-data")
    assert answer.status_code == 422
    for said in ("choose an .xlsx or .csv file", "31/02/2022", "Cats"):
        assert said in answer.text, said
    assert writer.post("/import", data=b"{}", headers=OWN, content_type="application/json").status_code == 400
    large = writer.post("/import", data=bytes(LARGEST_UPLOAD + 1), headers=OWN,
                        content_type="multipart/form-data; boundary=x")
    assert large.status_code == 413
    assert "larger than the 32 MB" in large.text and "graphsvc import FILE" in large.text


def test_a_cancelled_import_leaves_nothing_and_can_be_begun_again(writer: FlaskClient, written: Graph) -> None:
    before = digest(written)
    answer = sent(writer, workbook(HEADERS, NEW))
    where = answer.headers["Location"].partition("?")[0]
    assert "Cancel: nothing is written" in writer.get(where).text
    post(writer, where, {"do": "cancel"})
    page = writer.get(where).text
    assert "ended before it was through" in page and digest(written) == before
    _, page = ended(writer, post(writer, where, {"do": "again"}))
    assert "Apply it" in page


def test_the_templates_are_there(writer: FlaskClient) -> None:
    empty, filled = writer.get("/import/template"), writer.get("/import/template?filled=true&within=C1-1")
    assert load_workbook(BytesIO(empty.data)).sheetnames == load_workbook(BytesIO(filled.data)).sheetnames
    assert [row[3].value for row in load_workbook(BytesIO(filled.data))["Households"].iter_rows(min_row=2)]


def test_units_of_dhis2_are_known_by_content_and_marked_in_a_workbook(writer: FlaskClient, written: Graph) -> None:
    units = (SAMPLES / "dhis2-units.json").read_text(encoding="utf-8")
    lost = units.replace('"parent": {"id": "xaDongMay01"}', '"parent": {"id": "nowhere"}')
    where, page = ended(writer, sent(writer, lost.encode(), "units.json", lang="en"))
    assert "<bdi>nowhere</bdi>" in page and "Villages (level 4)" in page
    with writer.get(f"{where}/marked") as marked:
        assert load_workbook(BytesIO(marked.data))["Villages (level 4)"]["D2"].comment is not None
    first = last_change(written)
    ended(writer, post(writer, where, {"do": "make"}))
    assert last_change(written) == first + 1


def test_a_table_of_another_system_is_read_by_a_mapping_sent_with_it(writer: FlaskClient, written: Graph) -> None:
    table, mapping = ((SAMPLES / name).read_bytes() for name in ("units.csv", "units.yaml"))
    where, page = ended(writer, sent(writer, table, "units.csv", mapping, lang="en"))
    assert "Villages (Cấp xóm)" in page and "Apply it" in page
    first = last_change(written)
    ended(writer, post(writer, where, {"do": "make"}))
    assert last_change(written) == first + 1 and "Hội Làng Xanh" in writer.get("/api/v1/organizations?format=json").text


def test_what_is_wrong_with_a_mapping_is_told_at_its_field_and_nothing_is_kept(writer: FlaskClient) -> None:
    kept = writer.get("/import").text.count("mapped.csv")
    for mapping, said in ((b"columns: {nmae: A}\nbecomes: area", "columns: there is no “nmae” here"),
                          (b"\xff", "the mapping is no UTF-8 text")):
        answer = sent(writer, b"A\n1\n", "mapped.csv", mapping, lang="en")
        assert answer.status_code == 422 and said in answer.text
        assert 'id="field-mapping-problem"' in answer.text and 'href="#field-mapping"' in answer.text
    answer = sent(writer, b"A\n1\n", "mapped.csv", b"columns: {name: A}\nbecomes: area", sheet="Areas", lang="en")
    assert answer.status_code == 422 and "leave “A file of one sheet: what it is” empty" in answer.text
    assert writer.get("/import").text.count("mapped.csv") == kept == 0


def test_a_mapping_of_dhis2_says_only_what_is_otherwise(writer: FlaskClient) -> None:
    units, mapping = ((SAMPLES / name).read_bytes() for name in ("dhis2-units.json", "dhis2-areas.yaml"))
    _, page = ended(writer, sent(writer, units, "units.json", mapping, lang="en"))
    assert "Areas (level 1, 2)" in page and "Villages (level" not in page
