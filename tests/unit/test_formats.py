"""Rows as JSON, NDJSON and CSV."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import orjson
import pytest

from graphsvc.formats import BATCH, Table, Writer, as_csv, as_json, as_ndjson
from graphsvc.language import Text
from graphsvc.model.things import Thing
from graphsvc.statements.types import Column

SAID = Text("", "")
COLUMNS = (Column("village", "Village", SAID), Column("since", "date", SAID), Column("label", "text", SAID))
VILLAGE = Thing("Village", "V1", "Thôn 1")
ROW = [VILLAGE, date(2022, 6, 17), 'a "b", c']


def whole(write: Writer, rows: list[list[Any]], head: dict[str, Any] | None = None) -> bytes:
    return b"".join(write(Table(head or {}, COLUMNS, rows)))


@pytest.mark.parametrize("count", [0, 1, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH])
def test_every_count_of_rows_is_well_formed(count: int) -> None:
    rows = [ROW] * count
    assert len(orjson.loads(whole(as_json, rows))["rows"]) == count
    assert len([orjson.loads(line) for line in whole(as_ndjson, rows).splitlines()]) == count
    assert len(list(csv.reader(io.StringIO(whole(as_csv, rows).decode())))) == count + 1


def test_json_has_its_head_before_its_rows() -> None:
    village = {"kind": "Village", "id": "V1", "name": "Thôn 1"}
    assert orjson.loads(whole(as_json, [ROW], {"as_of": date(2022, 6, 17)})) == {
        "as_of": "2022-06-17", "rows": [{"village": village, "since": "2022-06-17", "label": 'a "b", c'}]}


def test_a_thing_takes_two_cells_of_a_line() -> None:
    assert whole(as_csv, [ROW, [None, None, None]]).decode().split("\r\n") == [
        "village,village_id,since,label", 'Thôn 1,V1,2022-06-17,"a ""b"", c"', ",,,", ""]


def test_an_object_in_a_cell_is_json() -> None:
    line = whole(as_csv, [[None, None, {"name": "Hộ 1", "died": None}]])
    (_, row) = csv.reader(io.StringIO(line.decode()))
    assert row[-1] == '{"name":"Hộ 1","died":null}'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_text_begins_a_formula(text: str) -> None:
    line = whole(as_csv, [[Thing("Village", "V1", text), None, text]])
    _, row = csv.reader(io.StringIO(line.decode(), newline=""))
    assert row == [f"'{text}", "V1", "", f"'{text}"]


@pytest.mark.parametrize("write", [as_json, as_ndjson, as_csv])
def test_rows_leave_as_they_come(write: Writer) -> None:
    taken = 0

    def rows() -> Iterator[list[Any]]:
        nonlocal taken
        while True:
            taken += 1
            yield ROW

    next(write(Table({}, COLUMNS, rows())))
    assert taken <= 2 * BATCH
