"""Builds workbooks part by part, right and wrong ones; what is huge once unpacked is never there whole."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = "xl/worksheets/sheet1.xml"


class Packed(NamedTuple):
    """An entry that is packed already: its bytes as they lie in the ZIP, what they unpack to, and their checksum."""

    data: bytes
    declared: int
    checksum: int = 0


Content = str | bytes | Packed


def worksheet(rows: str, head: str = HEAD) -> str:
    """A sheet's XML around its rows."""
    return f'{head}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def text(place: str, said: str) -> str:
    """A cell's XML with a text."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def relations(links: Mapping[str, tuple[str, str]]) -> str:
    """The XML of what a part leads to: kind and target by id."""
    listed = "".join(f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                     for id, (kind, target) in links.items())
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{listed}</Relationships>'


def workbook(sheets: str, about: str = "") -> str:
    """The XML that lists the sheets."""
    return f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{about}<sheets>{sheets}</sheets></workbook>'


def parts(rows: str = "", names: Sequence[str] = ("Hộ",), about: str = "", **more: str) -> dict[str, Content]:
    """The parts of a sound workbook: the first sheet has the rows, `more` are parts that all sheets rest on."""
    listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1))
    links = {f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(names) + 1)}
    shared = {kind: (kind, f"{kind}.xml") for kind in more}
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{TYPES}"/>',
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": workbook(listed, about),
        "xl/_rels/workbook.xml.rels": relations({**links, **shared}),
        **{f"xl/worksheets/sheet{n}.xml": worksheet(rows if n == 1 else "") for n in range(1, len(names) + 1)},
        **{f"xl/{kind}.xml": xml for kind, xml in more.items()}}


def strings(items: str) -> str:
    """The XML of shared texts."""
    return f'{HEAD}<sst xmlns="{MAIN}">{items}</sst>'


def styles(*formats: str) -> str:
    """The XML of styles: 0 is general, then one for each number format."""
    defined = "".join(f'<numFmt numFmtId="{n}" formatCode="{code}"/>' for n, code in enumerate(formats, 164))
    used = "".join(f'<xf numFmtId="{n}"/>' for n in range(164, 164 + len(formats)))
    return (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{defined}</numFmts>'
            f'<cellXfs><xf numFmtId="0"/>{used}</cellXfs></styleSheet>')


def book(entries: Mapping[str, Content]) -> bytes:
    """A ZIP of the entries."""
    return archive(list(entries.items()))


def archive(entries: Sequence[tuple[str, Content]], flags: int = 0x800) -> bytes:
    """A ZIP of the entries, written by hand so that it may be wrong."""
    out, listed = io.BytesIO(), b""
    for name, content in entries:
        packed, said = content if isinstance(content, Packed) else deflated(content), name.encode()
        sizes = struct.pack("<LLLHH", packed.checksum, len(packed.data), packed.declared, len(said), 0)
        about = struct.pack("<HHHH", flags, zipfile.ZIP_DEFLATED, 0, 33) + sizes
        listed += b"PK\x01\x02\x14\x00\x14\x00" + about + struct.pack("<HHHLL", 0, 0, 0, 0, out.tell()) + said
        out.write(b"PK\x03\x04\x14\x00" + about + said + packed.data)
    begin = out.tell()
    end = struct.pack("<HHHHLLH", 0, 0, len(entries), len(entries), len(listed), begin, 0)
    return out.getvalue() + listed + b"PK\x05\x06" + end


def deflated(content: str | bytes) -> Packed:
    """A content as it lies in a ZIP."""
    raw = content.encode() if isinstance(content, str) else content
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return Packed(packer.compress(raw) + packer.flush(), len(raw), zlib.crc32(raw))


def repeated(begin: str, unit: str, least: int, end: str) -> Packed:
    """`begin`, then `unit` for `least` bytes or more, then `end`: one packed million of bytes, over and over."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    first, block, last = begin.encode(), unit.encode() * (2**20 // len(unit.encode()) + 1), end.encode()
    times = least // len(block) + 1
    packed = [packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH) for part in (first, block)]
    packed_last = packer.compress(last) + packer.flush()
    checksum = zlib.crc32(first)
    for _ in range(times):
        checksum = zlib.crc32(block, checksum)
    return Packed(packed[0] + packed[1] * times + packed_last, len(first) + times * len(block) + len(last),
                  zlib.crc32(last, checksum))
