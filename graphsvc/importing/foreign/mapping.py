"""What the columns of a foreign table mean, and what its rows become."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphsvc.errors import Problem
from graphsvc.importing.sheets import AREAS, ORGANIZATIONS, VILLAGES, ThingSheet

# What a row may become, in the words of a mapping; NOTHING leaves it out.
SHEETS: Mapping[str, ThingSheet] = {"area": AREAS, "village": VILLAGES, "organization": ORGANIZATIONS}
NOTHING = "nothing"
BECOMES = (*SHEETS, NOTHING)
# What a column may mean. Of the two ends `until` is the first day no longer, as ours, and `last_day` the day before.
FIELDS = ("id", "code", "name", "parent", "since", "until", "last_day", "kind", "sector")


@dataclass(frozen=True)
class ColumnMapping:
    """Which column says what, and what rows become: by the value of a column, or all the same.

    `columns` leads from FIELDS to headers of the file, `values` from values of the column `by` to BECOMES. `otherwise`
    is what every other row becomes; None: such a row is wrong. `sheet` is the one to read of several. `note` is what a
    reader should know of how `values` was found.
    """

    columns: Mapping[str, str]
    by: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    otherwise: str | None = None
    sheet: str | None = None
    note: Problem | None = None

    def becomes(self, value: str) -> str | None:
        """What a row with a value becomes; None where nobody said."""
        return self.values.get(value.casefold(), self.otherwise)

    def sheets(self) -> list[str]:
        """What any row may become, in the order of SHEETS."""
        return [name for name in SHEETS if name in {*self.values.values(), self.otherwise}]

    def valued(self, becomes: str) -> list[str]:
        """The values whose rows become something."""
        return [value for value, what in self.values.items() if what == becomes]
