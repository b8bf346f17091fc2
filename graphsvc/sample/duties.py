"""The yearly review of the duties: in each village as many households are covered as the village manages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from graphsvc.sample.batches import Batch
from graphsvc.sample.calendar import Year
from graphsvc.sample.world import District, Group, Household, Person, Village

COVERED_AT_FIRST = 0.45
RELEASED, DOUBLED = 0.5, 0.006


def review_duties(district: District, year: Year, batch: Batch) -> None:
    """Release duties of who is gone, here and there; then assign where households are lacking."""
    outsiders = _Outsiders(district)
    for village in sorted(district.villages, key=lambda village: (-_share(village, year), village.id)):
        days = timedelta(days=int(village.id.rpartition("-")[2]) % 11)
        _Review(district, village, (year.review + days).isoformat(), batch).run(_share(village, year), outsiders)


def _share(village: Village, year: Year) -> float:
    late, today = village.share
    return year.between(COVERED_AT_FIRST * late, late, today)


class _Outsiders:
    """Members of agencies, units, enterprises and the armed forces who look after nobody yet."""

    def __init__(self, district: District) -> None:
        free = [
            person for cell in district.cells if cell.works_elsewhere
            for person in cell.members if person.capacity and not person.targets
        ]
        self._free = district.dice.shuffled(free)
        self._taken: set[Person] = set()
        self._living: defaultdict[Village | None, list[Person]] = defaultdict(list)
        for person in self._free:
            self._living[person.village].append(person)

    def for_village(self, village: Village) -> Iterator[Person]:
        """Those who live there first, then anybody; each once."""
        for waiting in (self._living[village], self._free):
            while waiting:
                person = waiting.pop()
                if person not in self._taken:
                    self._taken.add(person)
                    yield person


@dataclass
class _Review:
    """The review of one village on one day."""

    district: District
    village: Village
    on: str
    batch: Batch

    def run(self, share: float, outsiders: _Outsiders) -> None:
        """Assign, or where the village cares for fewer than before release, until that share is covered."""
        open_groups = [group for group in self.village.groups if group.households and not group.cared_for]
        lacking = [household for household in self.village.households if not household.cared_for]
        needed = round(len(self.village.households) * share) - (len(self.village.households) - len(lacking))
        singles = [household for household in lacking if household.group is None]
        self._release_stale(open_groups)
        self._release_stale(singles)
        dice = self.district.dice
        waiting = _Waiting(dice.shuffled(open_groups), dice.shuffled(singles))
        if needed > 0:
            self._assign(needed, waiting, outsiders)
        else:
            self._release(-needed)
        self._second_carers()

    def _release_stale(self, targets: Sequence[Group | Household]) -> None:
        """Half of the duties that rest on somebody who is gone are ended; the other half is forgotten."""
        for target in targets:
            for person in list(target.carers):
                if not person.member and self.district.dice.chance(RELEASED):
                    self._end(person, target)

    def _end(self, person: Person, target: Group | Household) -> None:
        target.carers.remove(person)
        person.targets.remove(target)
        self.batch.add("release-duty", person=person.id, target=target.id, on=self.on)

    def _assign(self, needed: int, waiting: "_Waiting", outsiders: _Outsiders) -> None:
        for person in self._candidates(outsiders):
            room = person.capacity - person.load
            for target in waiting.for_one(min(room, needed) if room > 0 else 0):
                needed -= target.count
                self._begin(person, target)
            if needed <= 0 or waiting.empty:
                return

    def _candidates(self, outsiders: _Outsiders) -> Iterator[Person]:
        """Who already looks after households here, the village's own cell, then members from elsewhere."""
        busy = {person for group in self.village.groups for person in group.carers if person.member}
        busy |= {person for household in self.village.households for person in household.carers if person.member}
        yield from sorted(busy, key=lambda person: person.id)
        if self.village.cell is not None:
            yield from [person for person in self.village.cell.members if person not in busy]
        yield from outsiders.for_village(self.village)

    def _begin(self, person: Person, target: Group | Household, reason: str | None = None) -> None:
        if person in target.carers:
            return
        if reason is None:
            elsewhere = person.cell is not None and person.cell.works_elsewhere
            near = "lives-nearby" if elsewhere and person.village is self.village else "standing-directive"
            reason = "reassigned" if target.carers else near
        target.carers.append(person)
        person.targets.append(target)
        self.batch.add("assign-duty", person=person.id, target=target.id, reason=reason, on=self.on)

    def _release(self, surplus: int) -> None:
        """The village cares for fewer: duties end, not more than leads to its share."""
        for household in self.village.households:
            if surplus <= 0:
                return
            if household.group is None and len(household.carers) == 1 and household.carers[0].member:
                self._end(household.carers[0], household)
                surplus -= 1

    def _second_carers(self) -> None:
        """A few households get a second member, for no good reason."""
        alone = [h for h in self.village.households if len(h.carers) == 1 and h.carers[0].member]
        for household in self.district.dice.some(alone, DOUBLED * len(alone)):
            colleague = household.carers[0].cell
            if colleague is not None:
                self._begin(self.district.dice.one(colleague.members), household, "second-carer")


@dataclass
class _Waiting:
    """What nobody looks after: whole groups, and single households."""

    groups: list[Group]
    singles: list[Household]

    @property
    def empty(self) -> bool:
        """Whether nothing is left."""
        return not self.groups and not self.singles

    def for_one(self, room: int) -> Iterator[Group | Household]:
        """A group that fits, if there is one, and single households into what room is left."""
        if self.groups and self.groups[-1].count <= room + 1:
            group = self.groups.pop()
            room -= group.count
            yield group
        while room > 0 and self.singles:
            room -= 1
            yield self.singles.pop()
