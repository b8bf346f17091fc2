"""Values as people give them: taken in the forms they write, refused with the form that is right."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.language import Text
from graphsvc.statements import values
from graphsvc.statements.types import SCALARS, Parameter

NOTHING = Text("", "")


@pytest.mark.parametrize(
    ("type_name", "raw", "value"),
    [
        ("date", "17/06/2022", date(2022, 6, 17)),
        ("date", "2022-06-17", date(2022, 6, 17)),
        ("date", date(2022, 6, 17), date(2022, 6, 17)),
        ("integer", " 12 ", 12),
        ("year", "2022", 2022),
        ("share", "0.5", 0.5),
        ("boolean", "có", True),
        ("boolean", "false", False),
        ("text", "  Hô\u0323 ", "Hộ"),
        ("text", "क्\u200dष", "क्\u200dष"),
        ("Household", "h-1", "h-1"),
        ("Household", "Household/h-1", "h-1"),
        ("Household|HouseholdGroup", "HouseholdGroup/g", "HouseholdGroup/g"),
        ("Member", "Person/p", "p"),
    ],
)
def test_a_value_is_taken_in_the_forms_people_write(type_name: str, raw: Any, value: Any) -> None:
    assert values.value(type_name, raw) == value


@pytest.mark.parametrize(
    ("type_name", "raw"),
    [
        ("date", "31/02/2022"),
        ("date", "2202-01-01T00:00"),
        ("date", "1899-12-31"),
        ("date", 20220617),
        ("date", "²022-01-01"),
        ("integer", "1e9"),
        ("integer", True),
        ("integer", 2**40),
        ("integer", "٣"),
        ("year", 1800),
        ("share", 1.1),
        ("share", "nan"),
        ("share", True),
        ("boolean", "maybe"),
        ("boolean", 1),
        ("text", 5),
        ("text", "a" * 201),
        ("text", "a\x00b"),
        ("text", "a" * 10_000_000),
        ("text", "\ud800"),
        ("text", "\u200d"),
        ("text", "\u3164 \u0301"),
        ("id", "a b"),
        ("id", ""),
        ("id", "-x"),
        ("id", "a" * 65),
        ("id", None),
        ("Household", ["h"]),
        ("Household", "Village/v"),
        ("Household", "a/b/c"),
        ("Household|HouseholdGroup", "Person/p"),
    ],
)
def test_what_a_type_does_not_take_is_refused(type_name: str, raw: Any) -> None:
    with pytest.raises(values.WrongValue):
        values.value(type_name, raw)


@given(
    st.sampled_from([*SCALARS, "Household", "Household|HouseholdGroup"]),
    st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.dates(), st.lists(st.text()), st.binary()),
)
def test_nothing_that_is_given_breaks_the_check(type_name: str, raw: Any) -> None:
    parameter = Parameter("it", type_name, NOTHING, NOTHING, optional=False, default=None)
    found, problems = values.checked({"it": parameter}, {"it": raw})
    assert (found.get("it") is None) == bool(problems)


def test_all_problems_come_at_once_with_their_fields() -> None:
    parameters = {
        "on": Parameter("on", "date", NOTHING, NOTHING, optional=False, default=None),
        "name": Parameter("name", "text", NOTHING, NOTHING, optional=False, default=None),
        "note": Parameter("note", "text", NOTHING, NOTHING, optional=True, default="–"),
    }
    found, problems = values.checked(parameters, {"on": "soon", "other": 1}, row=2)
    assert {(p.code, p.field, p.row) for p in problems} == {
        ("wrong-value", "on", 2),
        ("missing", "name", 2),
        ("unknown-parameter", "other", 2),
    }
    assert found["note"] == "–"
