"""Files beside workbooks that are meant to do harm, or are another kind of file."""

from tests.unit.sheets.hostile_books import MB, Hostile

TEXTS = {
    "HTML called a workbook": Hostile(
        lambda: b"\xef\xbb\xbf\n<html><table><tr><td>=1+1</td></tr></table></html>", "file-unfit", "save it as .xlsx"),
    "a PDF": Hostile(lambda: b"%PDF-1.7\n" + bytes(range(256)), "file-unfit", "save it as .xlsx"),
    "nothing": Hostile(lambda: b"", "file-unfit", "empty"),
    "bytes": Hostile(lambda: bytes(range(256)) * 100, "file-unfit", "NUL"),
    "a file over the limit": Hostile(lambda: b"a,b\n" * (17 * MB), "file-over-limit", "64 MB"),
    "a field of 100 MB": Hostile(lambda: b"a,b\n" + b"x" * (100 * MB), "file-over-limit", "64 MB"),
    "a field of 60 MB": Hostile(lambda: b"a,b\n" + b"x" * (60 * MB), "file-over-limit", "row 2"),
    "a quoted field of 60 MB": Hostile(lambda: b'a,b\n"' + b"x\n" * (30 * MB) + b'"', "file-over-limit", "row 2"),
    "a cell of 40 KB": Hostile(lambda: b"a,b\n1," + b"x" * 40_000, "file-over-limit", "32767 characters"),
    "9,999 quotes": Hostile(lambda: b"a,b\n" + b'"' * 9_999, "file-broken", "quotes"),
    "10,000 quotes": Hostile(lambda: b"a,b\n" + b'"",""x' * 2_500, "file-broken", "quotes"),
    "quotes that never close": Hostile(
        lambda: b'a,b\n1,"' + b'"",""\n' * 2_000_000, "file-over-limit", "row 2"),
    "a row of small cells without end": Hostile(
        lambda: b'a,b\n"' + b'ab\n","' * (8 * MB), "file-over-limit", "row 2"),
    "a million columns": Hostile(lambda: b"a," * 1_000_000, "file-over-limit", "row 1"),
    "20,000 blank columns": Hostile(lambda: b"," * 20_000 + b"\n", "file-over-limit", "16384 columns"),
    "2,000 columns": Hostile(lambda: b"a," * 2_000 + b"\n", "file-over-limit", "1024 columns"),
    "blank rows without end": Hostile(lambda: b"\n" * (60 * MB), "file-over-limit", "1048576 rows"),
    "a NUL": Hostile(lambda: b"a,b\n1,\x002\n", "file-unfit", "NUL"),
    "a NUL in UTF-16": Hostile(lambda: "a,b\n1,\x002\n".encode("utf-16"), "file-unfit", "NUL"),
    "heaps of marks": Hostile(lambda: b"a,b\n1,a" + "\u0315\u0300".encode() * 8_000, "file-broken", "marks"),
    "heaps of marks in Windows-1258": Hostile(
        lambda: b"a,b\n1,a" + b"\xcc\xf2" * 30_000, "encoding-unclear", "encoding", "encoding"),
    "letters without end and no Vietnamese": Hostile(
        lambda: b"a" * (20 * MB) + b"\xff", "encoding-unclear", "encoding", "encoding"),
}
