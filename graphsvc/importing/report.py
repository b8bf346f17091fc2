"""What an import would do, as a value: how many rows of each sheet do what, and every problem in its cell."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graphsvc.errors import Problem
from graphsvc.importing.entries import Entry, Fault, Mapped, Place, Reading
from graphsvc.importing.steps import Step
from graphsvc.language import Text

ROW = Text("; xem dòng {row} của “{sheet}”", "; see row {row} of “{sheet}”")
# What nothing of a file is applied with: it brings what is not kept, or a column would be left out unseen.
OF_COLUMNS = ("forbidden-column", "misspelt-column")


class Counts(NamedTuple):
    """How many rows of a sheet do what."""

    created: int = 0
    changed: int = 0
    ended: int = 0
    unchanged: int = 0
    refused: int = 0


class Agreed(NamedTuple):
    """What of a report is applied: the rows without these faults, as long as their actions have this fingerprint."""

    faults: Sequence[Fault]
    fingerprint: str


@dataclass(frozen=True)
class Report:
    """What a file would do.

    `actions` counts those of the rows that are right, by name, and `fingerprint` stands for them; `previewed`: they
    were made as a preview and nothing was wrong. `hints` are what may be a mistake and is not refused.
    """

    mapped: Sequence[Mapped]
    left_out: Sequence[str]
    counts: Mapping[str, Counts]
    faults: Sequence[Fault]
    hints: Sequence[Fault]
    actions: Mapping[str, int]
    fingerprint: str
    previewed: bool

    @property
    def applies(self) -> bool:
        """Whether it can be applied as a whole."""
        return self.previewed and not self.faults

    @property
    def agreed(self) -> Agreed:
        """What is applied of it."""
        return Agreed(self.faults, self.fingerprint)

    @property
    def applies_in_part(self) -> bool:
        """Whether what is right can be applied without the rest; never of a file whose columns are wrong."""
        return self.previewed and not any(fault.problem.code in OF_COLUMNS for fault in self.faults)


def counted(reading: Reading, steps: Sequence[Step], refused: set[tuple[str, int]]) -> dict[str, Counts]:
    """How many rows of each sheet do what."""
    does: dict[tuple[str, int], str] = {}
    for step in steps:
        now = "ended" if step.ends else "created" if _creates(step) else "changed"
        row = step.entry.row_of_sheet
        does[row] = max(now, does.get(row, now), key=("ended", "changed", "created").index)
    counts = {mapped.title: Counter[str]() for mapped in reading.mapped}
    for entry in reading.entries:
        row = entry.row_of_sheet
        counts[entry.title]["refused" if row in refused else does.get(row, "unchanged")] += 1
    return {title: Counts(**count) for title, count in counts.items()}


def _creates(step: Step) -> bool:
    sheet = step.entry.sheet
    return step.action.startswith("register-") or step.action == getattr(sheet, "begin", None)


def in_place(problem: Problem, steps: Sequence[Step]) -> Fault:
    """A problem that the write door found, in the cell that it comes from."""
    if problem.row is None:
        return Fault(Place(None), problem)
    step = steps[problem.row]
    column = step.column(problem.field)
    return Fault(step.entry.place(column), problem, step.entry.stands(column))


def hint_in_place(hint: Problem, steps: Sequence[Step]) -> Fault:
    """A hint of the write door in its cell; what the file itself brings is named by its row."""
    rows = [steps[int(str(one["row"]))].entry for one in hint.about if "row" in one]
    for entry in rows:
        said = ROW.filled({"row": entry.row, "sheet": entry.title})
        hint = replace(hint, message=Text(hint.message.vi + said.vi, hint.message.en + said.en))
    return in_place(hint, steps)


def in_order(reading: Reading, faults: Sequence[Fault]) -> list[Fault]:
    """Faults in the order in which a reader of the file comes to them."""
    sheets = {mapped.title: number for number, mapped in enumerate(reading.mapped)}
    return sorted(faults, key=lambda fault: (sheets.get(fault.place.sheet or "", -1), fault.place.row or 0))


def kinds_at(entry: Entry, fault: Fault) -> Sequence[str]:
    """The kinds of things that the cell of a fault names."""
    return next((column.kinds for name, column in entry.sheet.by_name.items()
                 if entry.headers.get(name) == fault.place.column), ())
