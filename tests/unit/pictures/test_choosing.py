"""Which marks stay in a picture: of some kinds, links and classes, and only what is lacking."""

from graphsvc.model.things import Thing
from graphsvc.pictures.choosing import chosen, classed, unlinked
from graphsvc.pictures.marks import Look, Mark, walk

#  d ─┬─ c ─── v ─┬─ gap ─── h1
#     │           ├─ p ─── h2
#     │           └─ q ─── h2
#     └─ b
LOOKS: dict[str, Look] = {"d": "root", "c": "cell", "b": "cell", "v": "village", "gap": "gap", "p": "person",
                          "q": "person", "h1": "household", "h2": "household"}
COUNTS = {"d": (2, 1), "c": (2, 1), "v": (2, 1), "gap": (1, 0), "p": (1, 1), "q": (1, 1), "h1": (1, 0), "h2": (1, 1)}


def mark(name: str, *below: Mark, key: str = "") -> Mark:
    """A mark of the picture above."""
    thing = None if name == "gap" else Thing(LOOKS[name], name, name)
    made = Mark(key or name, name, LOOKS[name], thing, *COUNTS.get(name, (None, None)))
    for child in below:
        made.add(child)
    return made


def picture() -> list[Mark]:
    """The picture above."""
    return [mark("d", mark("c", mark("v", mark("gap", mark("h1")), mark("p", mark("h2", key="h2@p")),
                                     mark("q", mark("h2", key="h2@q")))), mark("b"))]


def shape(roots: list[Mark]) -> dict[str, list[str]]:
    """What hangs below each mark that has something below it."""
    return {one.name: [child.name for child in one.children] for one in walk(roots) if one.children}


def test_without_a_wish_everything_stays() -> None:
    roots = picture()
    chosen(roots)
    assert shape(roots) == shape(picture()) and roots[0].below == 9


def test_what_hangs_below_a_kind_left_out_moves_up_and_a_household_of_two_members_stands_once() -> None:
    roots = picture()
    chosen(roots, kinds=["organizations", "villages", "households"])
    assert shape(roots) == {"d": ["c", "b"], "c": ["v"], "v": ["gap", "h2"], "gap": ["h1"]}
    assert all(child.parent is one for one in walk(roots) for child in one.children)


def test_the_tops_stay_whatever_is_wished_for() -> None:
    roots = picture()
    chosen(roots, kinds=["villages"])
    assert shape(roots) == {"d": ["v"]} and roots[0].below == 1


def test_only_what_is_lacking_leaves_the_way_to_each_gap() -> None:
    roots = picture()
    chosen(roots, lacking=True)
    assert shape(roots) == {"d": ["c"], "c": ["v"], "v": ["gap"], "gap": ["h1"]}


def test_a_heading_stays_while_something_hangs_below_it() -> None:
    person, heading = mark("p"), Mark("heading", "Lives in", "heading")
    person.add(heading)
    heading.add(mark("v"))
    chosen([person], kinds=["villages"])
    assert shape([person]) == {"p": ["Lives in"], "Lives in": ["v"]}
    chosen([person], kinds=["people"])
    assert shape([person]) == {}


def test_areas_and_two_positions_in_one_organization_stay() -> None:
    person, heading = mark("p"), Mark("heading", "Holds", "heading")
    person.add(heading)
    for position in ("chair", "deputy"):
        heading.add(Mark(f"Organization/c:{position}", f"{position}: c", "cell", Thing("Organization", "c", "c"),
                         about=position))
    heading.add(Mark("Area/a", "a", "heading", Thing("Area", "a", "a")))
    chosen([person])
    assert shape([person]) == {"p": ["Holds"], "Holds": ["chair: c", "deputy: c", "a"]}


def test_a_village_that_is_not_opened_opens_only_to_what_is_wished_for() -> None:
    for kinds, opens in ((["villages"], False), (["villages", "households"], True), ([], True)):
        roots = [mark("d", mark("v"))]
        roots[0].children[0].further = True
        chosen(roots, kinds=kinds)  # type: ignore[arg-type]
        assert roots[0].children[0].further == opens, kinds


def test_what_hangs_by_a_link_left_out_goes_with_all_below_it_and_is_counted() -> None:
    roots = picture()
    marks = {one.key: one for one in walk(roots)}
    marks["p"].tie = marks["q"].tie = marks["h2@p"].tie = "RESPONSIBLE_FOR"
    assert [one.key for one in unlinked(roots, ["RESPONSIBLE_FOR"])] == ["p", "h2@p", "q"]
    assert shape(roots) == {"d": ["c", "b"], "c": ["v"], "v": ["gap"], "gap": ["h1"]} and roots[0].below == 5


def test_only_some_classes_leave_the_way_to_each_and_the_rest_is_counted() -> None:
    roots = picture()
    left_out = classed(roots, lambda one: one.name in ("h1", "b"))
    assert shape(roots) == {"d": ["c", "b"], "c": ["v"], "v": ["gap"], "gap": ["h1"]} and roots[0].below == 5
    assert [one.key for one in left_out] == ["p", "h2@p", "q", "h2@q"]


def test_a_heading_is_of_no_class_and_goes_with_what_hung_below_it() -> None:
    person, heading = mark("p"), Mark("heading", "Lives in", "heading")
    person.add(heading)
    heading.add(mark("v"))
    assert [one.name for one in classed([person], lambda one: one.look == "heading")] == ["Lives in", "v"]
    assert shape([person]) == {}
