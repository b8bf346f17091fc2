"""What can happen to an organisation: it is founded, moved, renamed, succeeded, closed."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from graphsvc.sample.batches import Batch
from graphsvc.sample.calendar import START
from graphsvc.sample.world import District, Organization, Person, Village

CELLS = ("base-cell", "subordinate-cell")


class Plan(NamedTuple):
    """An organisation to be: found again by its key; `size` is its members' share among all, 0 for a committee."""

    key: str
    name: str
    kind: str
    sector: str
    size: int = 0


def found(district: District, batch: Batch, plan: Plan, parent: Organization, on: date = START) -> Organization:
    """A new organisation."""
    made = Organization(district.numbers.organization(), plan.name, plan.kind, plan.sector, parent, plan.size,
                        founded=on)
    batch.add("register-organization", id=made.id, name=made.name, code=f"TC{made.id[4:]}", kind=made.kind,
              sector=made.sector, parent=parent.id, on=on.isoformat())
    district.by_key[plan.key] = made
    (district.cells if made.kind in CELLS else district.committees).append(made)
    return made


def cover(batch: Batch, organization: Organization, village: Village, on: date = START) -> None:
    """A cell begins to cover its village."""
    organization.village, village.cell = village, organization
    batch.add("cover", organization=organization.id, territory=village.id, on=on.isoformat())


def move(batch: Batch, organization: Organization, parent: Organization, on: date) -> None:
    """Under another parent; a base cell that comes under a committee is a base cell no longer."""
    organization.parent = parent
    batch.add("detach-organization", organization=organization.id, on=on.isoformat())
    batch.add("place-organization", organization=organization.id, parent=parent.id, on=on.isoformat())
    if organization.kind == "base-cell":
        change_kind(batch, organization, "subordinate-cell", on)


def change_kind(batch: Batch, organization: Organization, kind: str, on: date) -> None:
    """Another kind from a day on."""
    organization.kind = kind
    batch.add("end-kind", organization=organization.id, on=on.isoformat())
    batch.add("set-kind", organization=organization.id, kind=kind, on=on.isoformat())


def rename(batch: Batch, organization: Organization, name: str, on: date) -> None:
    """Another name from a day on."""
    organization.name = name
    batch.add("rename-organization", organization=organization.id, name=name, on=on.isoformat())


def succeed(
    district: District, batch: Batch, successors: Sequence[Organization], predecessors: Sequence[Organization], on: date
) -> None:
    """The members go over on the day that the predecessors close."""
    for predecessor in predecessors:
        hand_over(batch, predecessor, successors, on)
        close(district, batch, predecessor, on)
        for successor in successors:
            batch.add("succeed", organization=successor.id, predecessor=predecessor.id, on=on.isoformat())


def hand_over(batch: Batch, source: Organization, receivers: Sequence[Organization], on: date) -> None:
    """Its members are shared out to other cells."""
    for place, person in enumerate(list(source.members)):
        transfer(batch, person, receivers[place % len(receivers)], on.isoformat())
        person.touched = on
    for position, holders in source.posts.items():
        for holder in holders:
            batch.add("release", person=holder.id, organization=source.id, position=position, on=on.isoformat())
    source.posts.clear()


def transfer(batch: Batch, person: Person, receiver: Organization, on: str) -> None:
    """A member goes from one cell to another."""
    if person.cell is not None:
        person.cell.members.remove(person)
    person.cell = receiver
    receiver.members.append(person)
    batch.add("end-membership", person=person.id, on=on, rests="keep")
    batch.add("admit", person=person.id, organization=receiver.id, on=on)


def close(district: District, batch: Batch, organization: Organization, on: date) -> None:
    """It is no more, and with it ends what its dead still bear."""
    for person in organization.dead:
        _forget(district, person)
    district.cells.remove(organization)
    batch.add("close-organization", organization=organization.id, on=on.isoformat(), rests="end")


def _forget(district: District, person: Person) -> None:
    """Nothing rests on somebody any longer."""
    for target in person.targets:
        target.carers.remove(person)
    person.targets.clear()
    person.contact = None
    for organization in (district.root, *district.committees, *district.cells):
        for holders in organization.posts.values():
            if person in holders:
                holders.remove(person)
    for village in district.villages:
        if village.head is person:
            village.head = None
