"""What the cells of a workbook mean."""

from datetime import date
from pathlib import Path

import pytest

from graphsvc.sheets.opening import opened
from tests.unit.sheets.building import HEAD, MAIN, book, parts, relations, strings, styles, text, workbook, worksheet
from tests.unit.sheets.reading import refusal, rows

DAYS = styles("dd/mm/yyyy", "#,##0&quot;đ&quot;", "hh:mm dd/mm/yyyy")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "anything"


def cell(xml: str, file: Path, about: str = "", **more: str) -> object:
    """The value of the one cell A1."""
    found = rows(file, book(parts(f'<row r="1">{xml}</row>', about=about, **more)))
    return found[0][1] if found else None


@pytest.mark.parametrize(("xml", "value"), [
    ('<c r="A1"><v>12</v></c>', 12),
    ('<c r="A1"><v>-12.0</v></c>', -12),
    ('<c r="A1" t="n"><v>0.5</v></c>', 0.5),
    ('<c r="A1"><v>1.5E3</v></c>', 1500),
    ('<c r="A1"><v>123456789012345678901</v></c>', 123456789012345678901.0),
    ('<c r="A1"><v>1e999</v></c>', "1e999"),
    ('<c r="A1"><v>nan</v></c>', "nan"),
    ('<c r="A1"><v> </v></c>', None),
    ('<c r="A1" t="b"><v>1</v></c>', True),
    ('<c r="A1" t="b"><v>0</v></c>', False),
    ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"),
    ('<c r="A1" t="str"><v>Thôn 1</v></c>', "Thôn 1"),
    ('<c r="A1" t="d"><v>2022-06-17</v></c>', date(2022, 6, 17)),
    ('<c r="A1" t="d"><v>2022-06-17T07:30:00</v></c>', "2022-06-17 07:30:00"),
    ('<c r="A1" t="d"><v>hôm qua</v></c>', "hôm qua"),
    (text("A1", "  Tho\u0302n \u0110\u00f4ng\u00a0"), "Thôn Đông"),
    (text("A1", "   "), None),
    (text("A1", "hai&#10;dòng_x000D_"), "hai\ndòng"),
    (text("A1", "_x005F_x000D_"), "_x000D_"),
    (text("A1", "_xD800_"), "\ufffd"),
    (text("A1", "'=1+1"), "'=1+1"),
    ('<c r="A1" t="inlineStr"><is><r><t>Thôn </t></r><r><t>Núi</t></r><rPh><t>x</t></rPh></is></c>', "Thôn Núi"),
    ('<c r="A1" s="5"/>', None),
    ('<c r="A1" t="b"><f aca="false">TRUE()</f><v>1</v></c>', True),
])
def test_a_cell_is_what_it_was_written_as(xml: str, value: object, file: Path) -> None:
    found = cell(xml, file)
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(("xml", "since_1900", "since_1904"), [
    ('<c r="A1" s="1"><v>44729</v></c>', date(2022, 6, 17), date(2026, 6, 18)),
    ('<c r="A1" s="1"><v>59</v></c>', date(1900, 2, 28), date(1904, 2, 29)),
    ('<c r="A1" s="1"><v>60</v></c>', 60, date(1904, 3, 1)),
    ('<c r="A1" s="1"><v>61</v></c>', date(1900, 3, 1), date(1904, 3, 2)),
    ('<c r="A1" s="1"><v>44729.99999999</v></c>', date(2022, 6, 18), date(2026, 6, 19)),
    ('<c r="A1" s="3"><v>44729.3125</v></c>', "2022-06-17 07:30:00", "2026-06-18 07:30:00"),
    ('<c r="A1" s="3"><v>0.3125</v></c>', "07:30:00", "07:30:00"),
    ('<c r="A1" s="1"><v>1e300</v></c>', 1e300, 1e300),
    ('<c r="A1" s="1"><v>-1</v></c>', -1, -1),
    ('<c r="A1" s="1"><v>2958466</v></c>', 2958466, 2958466),
    ('<c r="A1" s="2"><v>44729</v></c>', 44729, 44729),
    ('<c r="A1" s="9"><v>44729</v></c>', 44729, 44729),
])
def test_a_number_shown_as_a_day_is_that_day(xml: str, since_1900: object, since_1904: object, file: Path) -> None:
    assert cell(xml, file, styles=DAYS) == since_1900
    assert cell(xml, file, '<workbookPr date1904="1"/>', styles=DAYS) == since_1904


def test_the_book_says_where_its_days_count_from(file: Path) -> None:
    for about, since_1904 in (("", False), ('<workbookPr date1904="true"/>', True)):
        file.write_bytes(book(parts(about=about)))
        with opened(file) as found:
            assert found.since_1904 is since_1904


def test_shared_texts_are_told_by_number_without_how_they_are_spoken(file: Path) -> None:
    items = ("<si><t>một</t></si><si><r><t>h</t></r><r><t>ai </t></r><rPh><t>x</t></rPh></si>"
             "<si/><si><t>bô\u0301n</t></si>")
    row = "".join(f'<c r="{letter}1" t="s"><v>{n}</v></c>' for n, letter in enumerate("ABCD"))
    content = book(parts(f'<row r="1">{row}</row>', sharedStrings=strings(items)))
    assert rows(file, content) == [(1, "một", "hai", None, "bốn")]


@pytest.mark.parametrize("number", ["4", "-1", "x", "1e0"])
def test_a_shared_text_that_is_not_there_is_refused(number: str, file: Path) -> None:
    row = f'<row r="1"><c r="A1" t="s"><v>{number}</v></c></row>'
    assert refusal(file, book(parts(row, sharedStrings=strings("<si><t>một</t></si>"))))[0].code == "file-broken"


def test_blank_rows_and_columns_are_no_noise_and_rows_keep_their_numbers(file: Path) -> None:
    blank = "".join(f'<c r="{letter}3" s="1"/>' for letter in ("A", "B", "ALL"))
    xml = (f'<row r="1">{text("A1", "Mã")}{text("C1", "Tên")}</row><row r="2"/><row r="3">{blank}</row>'
           f'<row r="7"><c r="A7" s="1"/>{text("B7", "x")}<c r="C7" s="1"></c><c r="ZZ7"><v></v></c></row>')
    assert rows(file, book(parts(xml))) == [(1, "Mã", None, "Tên"), (7, None, "x")]


def test_rows_and_cells_without_places_stand_one_after_the_other(file: Path) -> None:
    xml = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"
    assert rows(file, book(parts(xml))) == [(1, 1, None, 2), (3, 3)]


@pytest.mark.parametrize("xml", [
    '<row r="2"/><row r="1"/>', '<row r="2"/><row r="2"/>',
    '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
    '<row r="1"><c r="A2"><v>1</v></c></row>', '<row r="1"><c r="1"><v>1</v></c></row>',
    '<row r="1"><c r="a1"><v>1</v></c></row>', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
    '<row r="1"><c r="C1"><v>1</v></c><c><v>1</v></c></row>',
])
def test_rows_and_cells_out_of_order_are_refused(xml: str, file: Path) -> None:
    assert [problem.code for problem in refusal(file, book(parts(xml)))] == ["file-broken"]


def test_formulas_are_refused_all_at_once_each_with_its_place(file: Path) -> None:
    xml = ('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row><row r="2"><c r="B2" t="b"><f>ISBLANK(A1)</f><v>1</v></c>'
           '<c r="C2" t="str"><f>TRUE()</f><v>x</v></c><c r="D2"><f t="shared" si="0"/></c></row>'
           '<row r="3"><c><f>A1</f></c></row>')
    problems = refusal(file, book(parts(xml)))
    assert {problem.code for problem in problems} == {"formula"}
    assert [problem.field for problem in problems] == ["Hộ!A1", "Hộ!B2", "Hộ!C2", "Hộ!D2", "Hộ!A3"]


def test_a_sheet_of_formulas_is_not_read_to_its_end(file: Path) -> None:
    xml = "".join(f'<row r="{n}"><c r="A{n}"><f>1</f></c></row>' for n in range(1, 10_000))
    assert len(refusal(file, book(parts(xml + "<row>")))) == 20


def test_sheets_are_in_the_workbooks_order_and_hidden_ones_say_so(file: Path) -> None:
    entries = parts(names=("Thôn", "Hộ"))
    entries["xl/workbook.xml"] = workbook(
        '<sheet name="Hộ" r:id="rId2"/><sheet name="Tho\u0302n" state="hidden" r:id="rId1"/>')
    file.write_bytes(book(entries))
    with opened(file) as found:
        assert [(sheet.name, sheet.hidden) for sheet in found.sheets] == [("Hộ", False), ("Thôn", True)]


def test_rows_may_be_read_again_and_side_by_side(file: Path) -> None:
    file.write_bytes(book(parts("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 9_000)))))
    with opened(file) as found:
        (sheet,) = found.sheets
        pairs = list(zip(sheet.rows(), sheet.rows(), strict=True))
    assert len(pairs) == 8_999 and all(one == other for one, other in pairs)


def test_other_spellings_of_the_same_workbook_are_read(file: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    sheet = (f'\ufeff{HEAD}<x:worksheet xmlns:x="{strict}"><x:sheetData>\n<x:row r="1"> <x:c r="A1"><x:v>7</x:v></x:c>'
             "</x:row></x:sheetData></x:worksheet>")
    entries = {**parts(), "xl/worksheets/sheet1.xml": sheet}
    entries["XL/Workbook.xml"] = entries.pop("xl/workbook.xml")
    entries["_rels/.rels"] = relations({"rId1": ("officeDocument", "/xl/workbook.xml")})
    assert rows(file, book(entries)) == [(1, 7)]


def test_what_stands_behind_the_rows_is_no_row(file: Path) -> None:
    behind = "<conditionalFormatting><cfRule><formula>A1</formula></cfRule></conditionalFormatting></worksheet>"
    xml = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace("</worksheet>", behind)
    assert rows(file, book({**parts(), "xl/worksheets/sheet1.xml": xml})) == [(1, 1)]


@pytest.mark.parametrize(("font", "said", "meant"), [
    (".VnTime", "§¶ng bé x· Ia Pl¬ng", "Đảng bộ xã Ia Plơng"), (".VnArialH", "Th«n Nói", "Thôn Núi"),
    ("VNI-Times", "Ñaûng boä xaõ", "Đảng bộ xã"), (".VnTime", "Đảng bộ xã", "Đảng bộ xã"),
    ("Arial", "§¶ng bé", "§¶ng bé")])
def test_text_in_an_old_font_is_read_as_that_font_showed_it(font: str, said: str, meant: str, file: Path) -> None:
    xml = (f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts><font><name val="Arial"/></font>'
           f'<font><sz val="12"/><name val="{font}"/></font></fonts>'
           '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>')
    inline = text("A1", said).replace("<c ", '<c s="1" ')
    row = f'<row r="1">{inline}<c r="B1" s="1" t="s"><v>0</v></c></row>'
    found = rows(file, book(parts(row, styles=xml, sharedStrings=strings(f"<si><t>{said}</t></si>"))))
    assert found == [(1, meant, meant)]


@pytest.mark.parametrize("target", ["worksheets/sheet1.xml", "./worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
                                    "/xl/worksheets/sheet1.xml"])
def test_a_sheet_is_found_however_its_place_is_written(target: str, file: Path) -> None:
    entries = parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    entries["xl/_rels/workbook.xml.rels"] = relations({"rId1": ("worksheet", target)})
    assert rows(file, book(entries)) == [(1, 1)]


def test_a_sheet_outside_the_workbook_is_no_sheet(file: Path) -> None:
    entries = parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    links = relations({"rId1": ("worksheet", "worksheets/sheet1.xml")}).replace("/></", ' TargetMode="External"/></')
    assert refusal(file, book({**entries, "xl/_rels/workbook.xml.rels": links}))[0].code == "file-broken"


def test_a_format_may_give_a_number_of_a_day_another_meaning(file: Path) -> None:
    xml = styles("dd/mm/yyyy").replace('"164"', '"14"').replace("dd/mm/yyyy", "0.00")
    assert cell('<c r="A1" s="1"><v>44729</v></c>', file, styles=xml) == 44729
