"""JSON from outside: read, or refused by the place to look at, never in words of another language."""

import pytest

from graphsvc import json_text


@pytest.mark.parametrize(("text", "vi", "en"), [
    (b"\xff", "không phải UTF-8, từ byte 1", "not UTF-8 from byte 1"),
    (b'{"a": "\xed\xa0\x80"}', "không phải UTF-8, từ byte 8", "not UTF-8 from byte 8"),
    (b"", "không phải JSON: dòng 1, cột 1", "not JSON: line 1, column 1"),
    (b"[\n 1,\n x]", "không phải JSON: dòng 3, cột 2", "not JSON: line 3, column 2"),
])
def test_what_is_no_json_is_told_by_its_place(text: bytes, vi: str, en: str) -> None:
    with pytest.raises(json_text.NotJson) as fault:
        json_text.read(text)
    assert fault.value.message == (vi, en)
