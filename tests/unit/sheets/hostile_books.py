"""Workbooks that are meant to do harm: how each is made, and what it is refused for."""

import io
import struct
import zipfile
from collections.abc import Callable
from typing import NamedTuple

from tests.unit.sheets.building import (
    HEAD,
    MAIN,
    SHEET,
    Content,
    Packed,
    archive,
    book,
    deflated,
    parts,
    relations,
    repeated,
    strings,
    text,
    worksheet,
)

MB = 2**20
OPEN, CLOSE = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>', "</sheetData></worksheet>"
TEXTS = f'{HEAD}<sst xmlns="{MAIN}">'
STYLES = f'{HEAD}<styleSheet xmlns="{MAIN}"><cellXfs>'
ROW = f'<row r="1">{text("A1", "x")}</row>'
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EXPANDING = '<!ENTITY e0 "ha">' + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))


class Hostile(NamedTuple):
    """How a file is made, the code it is refused with, a word of the reason, and the place that is named if one is."""

    made: Callable[[], bytes]
    code: str
    reason: str
    place: str | None = None


def with_sheet(content: Content) -> bytes:
    """A workbook whose one sheet has this content."""
    return book({**parts(), SHEET: content})


def with_rows(rows: str, head: str = HEAD) -> bytes:
    """A workbook with these rows."""
    return with_sheet(worksheet(rows, head))


def endless(unit: str, least: int, begin: str = OPEN, end: str = CLOSE) -> bytes:
    """A workbook whose sheet goes on and on."""
    return with_sheet(repeated(begin, unit, least, end))


def declaring(declared: str, said: str = "&e;") -> bytes:
    """A workbook whose sheet declares something in front, and says this in its one cell."""
    return with_rows(f'<row r="1">{text("A1", said)}</row>', f"{HEAD}<!DOCTYPE worksheet [{declared}]>")


def with_part(kind: str, content: Content) -> bytes:
    """A workbook with one of the parts that all sheets rest on."""
    return book({**parts(ROW, **{kind: ""}), f"xl/{kind}.xml": content})


def with_entry(name: str, content: Content = "x") -> bytes:
    """A sound workbook, and beside its parts an entry of this name."""
    return archive([*parts(ROW).items(), (name, content)])


def leading_to(kind: str, target: str) -> bytes:
    """A workbook that leads to one more part."""
    links = relations({"rId1": ("worksheet", "worksheets/sheet1.xml"), "more": (kind, target)})
    return book({**parts(ROW), "xl/_rels/workbook.xml.rels": links})


def by_bzip2() -> bytes:
    """A workbook packed so that one read may unpack to any size."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as packed:
        for name, content in parts(ROW).items():
            packed.writestr(name, str(content))
    return out.getvalue()


def as_many() -> bytes:
    """A workbook that leads to its one sheet many times over."""
    links = {f"rId{number}": ("worksheet", "worksheets/sheet1.xml") for number in range(1, 101)}
    entries = parts(ROW, names=[f"s{number}" for number in range(1, 101)])
    return book({**entries, "xl/_rels/workbook.xml.rels": relations(links)})


def of_blanks() -> bytes:
    """A workbook each of whose sheets has almost as many blank rows as there may be."""
    sheet = deflated(worksheet("<row></row>" * 400_000))
    entries = parts(names=[f"s{number}" for number in range(1, 101)])
    return book({name: sheet if "/sheet" in name else content for name, content in entries.items()})


def of_entries() -> bytes:
    """A ZIP whose list of entries is all there is: tens of thousands, each with a long comment."""
    one = b"PK\x01\x02" + bytes(24) + struct.pack("<HHH", 1, 0, 600) + bytes(12) + b"x" + bytes(600)
    end = struct.pack("<HHHHLLH", 0, 0, 60_000, 60_000, len(one) * 60_000, 4, 0)
    return b"PK\x03\x04" + one * 60_000 + b"PK\x05\x06" + end


HUGE = {
    "a sheet of 2 GB": Hostile(lambda: endless(" ", 2048 * MB), "file-over-limit", "512 MB"),
    "a sheet of 2 GB said to be 1 KB": Hostile(
        lambda: with_sheet(repeated(OPEN, "<row/>", 2048 * MB, CLOSE)._replace(declared=1024)),
        "file-broken", "damaged", SHEET),
    "a sheet of 1 KB said to be 2 GB": Hostile(
        lambda: with_sheet(deflated(worksheet(ROW))._replace(declared=2048 * MB)), "file-over-limit", "512 MB"),
    "2 GB beside the sheets": Hostile(
        lambda: with_entry("xl/media/image1.png", repeated("", "x", 2048 * MB, "")), "file-over-limit", "512 MB"),
    "rows without end": Hostile(lambda: endless("<row/>", 400 * MB), "file-over-limit", "1048576 rows", "Hộ"),
    "rows with a cell without end": Hostile(
        lambda: endless('<row><c t="b"><v>1</v></c></row>', 100 * MB), "file-over-limit", "1048576 rows", "Hộ"),
    "blank cells without end": Hostile(
        lambda: endless("<row>" + "<c/>" * 1000 + "</row>", 400 * MB), "file-over-limit", "blank", "Hộ"),
    "unknown tags without end": Hostile(lambda: endless("<x/>", 400 * MB), "file-over-limit", "blank", "Hộ"),
    "tags within tags": Hostile(lambda: endless("<x>", 400 * MB), "file-broken", "nested"),
    "values within values": Hostile(
        lambda: endless("<v>", 100 * MB, f'{OPEN}<row r="1"><c r="A1">'), "file-broken", "nested"),
    "cells within cells": Hostile(lambda: endless("<c>", 100 * MB, f"{OPEN}<row>"), "file-broken", "damaged", "Hộ"),
    "a cell of 1 MB": Hostile(
        lambda: with_rows(f'<row r="1">{text("A1", "x" * MB)}</row>'), "file-over-limit", "32767 characters", "Hộ!A1"),
    "a cell of 400 MB": Hostile(
        lambda: endless("x" * 64, 400 * MB, f'{OPEN}<row r="2"><c r="B2" t="str"><v>'),
        "file-over-limit", "32767 characters", "Hộ!B2"),
    "an attribute of 400 MB": Hostile(
        lambda: endless("x" * 64, 400 * MB, f'{OPEN}<row r="'), "file-over-limit", "longer", SHEET),
    "a million columns": Hostile(
        lambda: with_rows(f'<row>{"<c><v>1</v></c>" * 1_000_000}</row>'),
        "file-over-limit", "column number 1024", "Hộ!AMK1"),
    "a million blank columns": Hostile(lambda: with_rows(f'<row>{"<c/>" * 1_000_000}</row>'), "file-broken", "order"),
    "shared texts without end": Hostile(
        lambda: with_part("sharedStrings", repeated(TEXTS, "<si><t>ab</t></si>", 120 * MB, "</sst>")),
        "file-over-limit", "too many items"),
    "empty shared texts without end": Hostile(
        lambda: with_part("sharedStrings", repeated(TEXTS, "<si/>", 120 * MB, "</sst>")),
        "file-over-limit", "too many items"),
    "400 MB of shared texts": Hostile(
        lambda: with_part("sharedStrings", repeated(TEXTS, f"<si><t>{'ấ' * 9000}</t></si>", 400 * MB, "</sst>")),
        "file-over-limit", "128 MB"),
    "a shared text of 100 MB": Hostile(
        lambda: with_part(
            "sharedStrings", repeated(f"{TEXTS}<si>", f"<r><t>{'a' * 99}</t></r>", 100 * MB, "</si></sst>")),
        "file-over-limit", "32767 characters"),
    "shared texts within each other": Hostile(
        lambda: with_part("sharedStrings", repeated(TEXTS, "<x>", 12 * MB, "")), "file-broken", "nested"),
    "styles within each other": Hostile(
        lambda: with_part("styles", repeated(STYLES, "<x>", 12 * MB, "")), "file-broken", "nested"),
    "styles without end": Hostile(
        lambda: with_part("styles", repeated(STYLES, '<xf numFmtId="14"/>', 15 * MB, "</cellXfs></styleSheet>")),
        "file-over-limit", "66000 cell styles"),
    "a number format that is slow to look at": Hostile(
        lambda: with_part("styles", f'<styleSheet><numFmts><numFmt numFmtId="9" formatCode="{"[" * 500_000}"/>'),
        "file-broken", "damaged"),
    "thousands of sheets": Hostile(
        lambda: book(parts(names=tuple(f"s{n}" for n in range(4_000)))), "file-over-limit", "200 sheets"),
    "entries without end": Hostile(of_entries, "file-over-limit", "5000 entries"),
    "heaps of marks": Hostile(
        lambda: with_rows(f'<row r="1">{text("A1", "a" + chr(0x315) * 8000 + chr(0x300) * 8000)}</row>'),
        "file-broken", "marks"),
    "a number of 30,000 digits": Hostile(
        lambda: with_rows(f'<row r="1"><c r="A1"><v>{"1" * 30_000}x</v><f/></c></row>'), "formula", "formula", "Hộ!A1"),
}
XML = {
    "entities that expand": Hostile(lambda: declaring(EXPANDING, "&e11;"), "file-unsafe", "XML", SHEET),
    "one entity many times": Hostile(
        lambda: declaring(f'<!ENTITY e "{"x" * 100_000}">', "&e;" * 100_000), "file-unsafe", "XML", SHEET),
    "an external entity": Hostile(
        lambda: declaring('<!ENTITY e SYSTEM "file:///etc/passwd">'), "file-unsafe", "XML", SHEET),
    "an external document type": Hostile(
        lambda: with_rows(ROW, f'{HEAD}<!DOCTYPE w SYSTEM "http://127.0.0.1:1/x">'), "file-unsafe", "XML", SHEET),
    "an entity that nobody declared": Hostile(
        lambda: with_rows(f'<row r="1">{text("A1", "&e;")}</row>'), "file-broken", "damaged", SHEET),
    "entities in the shared texts": Hostile(
        lambda: with_part("sharedStrings", strings("&e;").replace("<sst", '<!DOCTYPE sst [<!ENTITY e "x">]><sst')),
        "file-unsafe", "XML", "xl/sharedStrings.xml"),
    "entities where the parts are listed": Hostile(
        lambda: book({**parts(ROW), "_rels/.rels": f'<!DOCTYPE r [<!ENTITY e "x">]>{relations({})}'}),
        "file-unsafe", "XML", "_rels/.rels"),
    **{f"entities in {encoding}": Hostile(
        lambda encoding=encoding: with_sheet(worksheet(ROW, '<!DOCTYPE w [<!ENTITY e "x">]>').encode(encoding)),  # type: ignore[misc]
        "file-broken", "damaged", SHEET) for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp037")},
    "entities in UTF-7": Hostile(
        lambda: with_rows("+ADwAIQ-DOCTYPE w+AD4-</row>", '<?xml version="1.0" encoding="UTF-7"?>'),
        "file-broken", "damaged", SHEET),
    "a declaration across two pieces": Hostile(
        lambda: with_rows(ROW, f"{HEAD}{' ' * (65_535 - len(HEAD))}<!DOCTYPE w>"), "file-unsafe", "XML", SHEET),
    "a comment of 100 MB": Hostile(
        lambda: endless("<" * 64, 100 * MB, f"{OPEN}<!--", f"-->{CLOSE}"), "file-unsafe", "XML", SHEET),
    "XML that breaks off": Hostile(lambda: with_sheet(f"{OPEN}{ROW}"), "file-broken", "damaged", SHEET),
    "a NUL in XML": Hostile(
        lambda: with_rows(f'<row r="1">{text("A1", "a" + chr(0) + "b")}</row>'), "file-broken", "damaged", SHEET),
    "a NUL in other words": Hostile(
        lambda: with_rows(f'<row r="1">{text("A1", "a_x0000_b")}</row>'), "file-broken", "NUL"),
    "a formula": Hostile(
        lambda: with_rows('<row r="3"><c r="B3"><f>WEBSERVICE("http://127.0.0.1:1")</f></c></row>'),
        "formula", "formula", "Hộ!B3"),
}
PACKED = {
    "macros": Hostile(lambda: with_entry("xl/vbaProject.bin"), "file-unsafe", "macros"),
    "macros elsewhere": Hostile(lambda: with_entry("other/VBAProject.bin"), "file-unsafe", "macros"),
    "old macros in a sheet": Hostile(lambda: leading_to("xlMacrosheet", "x.xml"), "file-unsafe", "macros"),
    "a ZIP that breaks off": Hostile(lambda: book(parts(ROW))[:900], "file-broken", "unpacked"),
    "a ZIP with a wrong checksum": Hostile(
        lambda: with_sheet(deflated(worksheet(ROW))._replace(checksum=1)), "file-broken", "unpacked", SHEET),
    "a ZIP with a broken entry": Hostile(
        lambda: with_sheet(Packed(b"\xff" * 100, 1000)), "file-broken", "unpacked", SHEET),
    "an empty ZIP": Hostile(lambda: archive([]), "file-unfit", "packed file"),
    "a ZIP packed in another way": Hostile(by_bzip2, "file-broken", "unpacked"),
    "a ZIP with a password": Hostile(
        lambda: archive([*parts(ROW).items()], flags=0x801), "file-unsafe", "password"),
    "a ZIP that holds a workbook": Hostile(
        lambda: archive([("danh sách.xlsx", book(parts(ROW)))]), "file-unfit", "take it out"),
    "a workbook for a sheet": Hostile(lambda: with_sheet(book(parts(ROW))), "file-broken", "damaged", SHEET),
    "a doubled entry": Hostile(lambda: with_entry(SHEET, worksheet("")), "file-unsafe", "two entries"),
    "a doubled entry in capitals": Hostile(
        lambda: with_entry(SHEET.upper(), worksheet("")), "file-unsafe", "two entries"),
    **{f"an entry named {name}": Hostile(
        lambda name=name: with_entry(name), "file-unsafe", "leads out")  # type: ignore[misc]
       for name in ("../../etc/cron.d/x", "/etc/passwd", "xl/../../x", "..\\..\\x", "C:\\x", "\\\\host\\x")},
    "a sheet that leads out": Hostile(
        lambda: book({**parts(), "xl/_rels/workbook.xml.rels": relations({"rId1": ("worksheet", "../../etc/passwd")})}),
        "file-broken", "damaged"),
    "a workbook without sheets": Hostile(lambda: book(parts(names=())), "file-broken", "no sheet"),
    "one sheet as many": Hostile(as_many, "file-broken", "are the same"),
    "many sheets of blanks": Hostile(of_blanks, "file-over-limit", "blank", "s2"),
    "two sheets of one name": Hostile(lambda: book(parts(names=("Hộ", "HỘ"))), "file-broken", "same name"),
    "a sheet with a name of 256 KB": Hostile(lambda: book(parts(names=("x" * 2**18,))), "file-broken", "name"),
    "an encrypted workbook": Hostile(
        lambda: OLE2 + bytes(3000) + "EncryptedPackage".encode("utf-16-le") + bytes(500), "file-unsafe", "password"),
    "an old workbook": Hostile(lambda: OLE2 + bytes(3000) + "Workbook".encode("utf-16-le"), "file-unfit", ".xls"),
    "a binary workbook": Hostile(lambda: with_entry("xl/workbook.bin"), "file-unfit", "save it as .xlsx"),
    "an OpenDocument": Hostile(
        lambda: archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]), "file-unfit", "as .xlsx"),
}
BOOKS = {**HUGE, **XML, **PACKED}
