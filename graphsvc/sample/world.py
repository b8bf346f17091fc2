"""What the making of the sample remembers of a district while its years go by."""

from dataclasses import dataclass, field
from datetime import date
from itertools import count

from graphsvc.sample.dice import Dice
from graphsvc.sample.shape import Part


@dataclass(slots=True, eq=False)
class Organization:
    """`size` is how many members it has on the reference day; a cell holds members, a committee none.

    The `dead` died as its members.
    """

    id: str
    name: str
    kind: str
    sector: str
    parent: "Organization | None"
    size: int = 0
    village: "Village | None" = None
    members: "list[Person]" = field(default_factory=list)
    dead: "list[Person]" = field(default_factory=list)
    posts: "dict[str, list[Person]]" = field(default_factory=dict)
    founded: date = date(2015, 1, 1)

    @property
    def works_elsewhere(self) -> bool:
        """Whether its members work away from the village cells."""
        return self.sector != "commune"


@dataclass(slots=True, eq=False)
class Village:
    """`size` is its households on the reference day, `share` how many of ten are covered then and at the end."""

    id: str
    name: str
    area: str
    size: int
    share: tuple[float, float]
    cell: Organization | None = None
    head: "Person | None" = None
    founded: date = date(2015, 1, 1)
    numbered: int = 0
    grouped: int = 0
    households: "list[Household]" = field(default_factory=list)
    groups: "list[Group]" = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Person:
    """`capacity` is how many households the person looks after once asked to."""

    id: str
    village: Village | None
    capacity: int
    cell: Organization | None = None
    alive: bool = True
    targets: "list[Household | Group]" = field(default_factory=list)
    contact: Organization | None = None
    touched: date | None = None

    @property
    def member(self) -> bool:
        """Whether this is a living member."""
        return self.alive and self.cell is not None

    @property
    def load(self) -> int:
        """How many households the person looks after."""
        return sum(target.count for target in self.targets)


@dataclass(slots=True, eq=False)
class Group:
    """A household group of a village."""

    id: str
    village: Village
    households: "list[Household]" = field(default_factory=list)
    carers: list[Person] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many households belong to it."""
        return len(self.households)

    @property
    def cared_for(self) -> bool:
        """Whether a living member is responsible for it."""
        return any(person.alive and person.cell is not None for person in self.carers)


@dataclass(slots=True, eq=False)
class Household:
    """A household, for a while perhaps in no village."""

    id: str
    village: Village | None
    group: Group | None = None
    carers: list[Person] = field(default_factory=list)
    touched: date | None = None

    count = 1

    @property
    def cared_for(self) -> bool:
        """Whether a living member is responsible for it, directly or through its group."""
        if any(person.alive and person.cell is not None for person in self.carers):
            return True
        return self.group is not None and self.group.cared_for


@dataclass(slots=True, eq=False)
class District:
    """One district organisation with all that lies below it.

    `part` is what it has on the reference day, `weight` the sizes of that day's cells taken together.
    """

    number: int
    root: Organization
    dice: Dice
    numbers: "Numbers"
    part: Part
    weight: int
    committees: list[Organization] = field(default_factory=list)
    cells: list[Organization] = field(default_factory=list)
    villages: list[Village] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    left: list[Person] = field(default_factory=list)
    homeless: list[Household] = field(default_factory=list)
    by_key: dict[str, Organization] = field(default_factory=dict)


class Numbers:
    """Numbers the things of each label through, so that ids never depend on chance."""

    def __init__(self) -> None:
        self._organizations, self._villages, self._groups = count(1), count(1), count(1)
        self._households, self._people = count(1), count(1)

    def organization(self) -> str:
        """The next organisation's id."""
        return f"org-{next(self._organizations):03}"

    def village(self) -> str:
        """The next village's id."""
        return f"village-{next(self._villages):02}"

    def group(self) -> str:
        """The next household group's id."""
        return f"group-{next(self._groups):04}"

    def household(self) -> str:
        """The next household's id."""
        return f"household-{next(self._households):05}"

    def person(self) -> str:
        """The next person's id."""
        return f"person-{next(self._people):04}"
