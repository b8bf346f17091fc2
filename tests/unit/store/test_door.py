"""The door: statements in, typed rows out, on both engines."""

from datetime import date

from graphsvc.store.door import Store


def test_a_row_comes_back_with_native_values(store: Store) -> None:
    rows = store.rows("RETURN $day AS day, [$day] AS days, 'Đỗ' AS name, null AS nothing",
                      {"day": date(9999, 12, 31)}, seconds=5)
    assert rows == [{"day": date(9999, 12, 31), "days": [date(9999, 12, 31)], "name": "Đỗ", "nothing": None}]
