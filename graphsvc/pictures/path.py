"""How two things are connected, as marks: where they meet on top, and the chains down to each below it."""

from collections.abc import Sequence

from graphsvc.model import links
from graphsvc.model.things import Thing, key
from graphsvc.pictures import around
from graphsvc.pictures.marks import Look, Mark
from graphsvc.questions.connecting import Meeting, Step
from graphsvc.words import Words

LOOKS: dict[str, Look] = {**around.LOOKS, "Organization": "committee"}
DOWNWARDS = ("RESPONSIBLE_FOR", "COVERS")  # links that lead from what stands above


def path(meetings: Sequence[Meeting], words: Words) -> list[Mark]:
    """One top for each thing in which the two meet; chains that begin alike share their marks.

    Parameters
    ----------
    meetings
        Where two things meet, and the chains from there to each.
    words
        The reader's language.
    """
    tops = []
    for meeting in meetings:
        top = _mark(meeting.top, meeting.chains[0][0] if meeting.chains else None)
        tops.append(top)
        for chain in meeting.chains:
            _hang(top, chain, words)
        _count(top)
    return tops


def _hang(top: Mark, chain: Sequence[Step], words: Words) -> None:
    above = top
    for place, step in enumerate(chain):
        below = chain[place + 1] if place + 1 < len(chain) else None
        own = f"{key(*step.below[:2])}@{above.key}"
        mark = next((child for child in above.children if child.key == own), None)
        if mark is None:
            mark = _mark(step.below, below, own, _said(step, words))
            above.add(mark)
        above = mark


def _mark(thing: Thing, below: Step | None, own: str = "", link: str = "") -> Mark:
    """A mark for a thing; what stands above a step is known by it."""
    look: Look = "cell" if below and below.cell else LOOKS[thing.kind]
    about = below.kind.name if below and below.kind else ""
    return Mark(own or key(*thing[:2]), thing.name, look, thing, about=about, link=link)


def _said(step: Step, words: Words) -> str:
    """A link in words."""
    ends = (step.above, step.below) if step.tie in DOWNWARDS else (step.below, step.above)
    return f"{ends[0].name} {links.CALLED[step.tie].says(words.language)} {ends[1].name}"


def _count(mark: Mark) -> None:
    for child in mark.children:
        _count(child)
        mark.below += child.below + 1
