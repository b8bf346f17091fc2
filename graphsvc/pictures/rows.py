"""The things of a question's rows in their place in the structure, with what stands above each and nothing else."""

from collections.abc import Iterable, Mapping, Sequence

from graphsvc.model.things import Thing, key
from graphsvc.pictures import around
from graphsvc.pictures.marks import Mark, walk
from graphsvc.words import Words


def placed(tops: Sequence[Mark], things: Sequence[Thing], places: Mapping[str, Sequence[str]],
           words: Words) -> list[Mark]:
    """Hang things in the structure, and leave of it what leads to them.

    Parameters
    ----------
    tops
        The tops of the structure; its marks are hung anew. An organization or village of the rows is among them.
    things
        The things of the rows, each once.
    places
        What each thing hangs below that day, by keys; one that two organizations cover hangs in both.
    words
        The reader's language.

    Returns
    -------
    The tops that are left. What has no place in this structure that day stands below a heading of its own, last.
    """
    standing = _by_thing(tops)
    elsewhere = Mark("elsewhere", words.gettext("Not in this structure on that day"), "heading")
    for thing in things:
        own = key(*thing[:2])
        if own not in standing:
            for above in [mark for place in places.get(own, ()) for mark in standing.get(place, ())] or [elsewhere]:
                _hang(above, thing)
    asked = {key(*thing[:2]) for thing in things}
    return [top for top in (*tops, elsewhere) if _leads(top, asked)]


def _by_thing(tops: Iterable[Mark]) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for mark in walk(tops):
        if mark.thing:
            found.setdefault(key(*mark.thing[:2]), []).append(mark)
    return found


def _hang(above: Mark, thing: Thing) -> None:
    """Hang a thing of the rows; a mark that holds some shows these, and what else lies there on its own diagram."""
    above.add(Mark(f"{key(*thing[:2])}@{above.key}", thing.name, around.LOOKS[thing.kind], thing))
    above.opens, above.further = True, False


def _leads(mark: Mark, asked: set[str]) -> bool:
    """Whether a mark is or leads to one of the rows; what does not is taken off below it, and the rest counted."""
    mark.children = [child for child in mark.children if _leads(child, asked)]
    mark.below = sum(child.below + 1 for child in mark.children)
    return bool(mark.children) or (mark.thing is not None and key(*mark.thing[:2]) in asked)
