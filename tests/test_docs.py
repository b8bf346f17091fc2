"""What the documentation says is true today: its made pages are fresh, its links lead somewhere, its examples work."""

import re
import shutil
from pathlib import Path

import pytest

from graphsvc import resources
from graphsvc.errors import Refused
from graphsvc.graph import Graph
from graphsvc.model.things import LISTS
from graphsvc.questions.asking import ask
from graphsvc.settings import Settings
from graphsvc.statements.catalogue import Catalogue, load
from graphsvc.statements.headers import QuestionHeader, Scope, SeriesHeader
from graphsvc.store.door import Store
from graphsvc.web.api.openapi.document import document
from tests.docs.pages import DOCS, PAGES
from tests.engines.choosing import on_embedded
from tests.making import act, district, made

ROOT = DOCS.parent
WRITTEN = sorted([*DOCS.rglob("*.md"), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"))])
LINK = re.compile(r"\]\(([^)\s]+)\)")
EXAMPLE = re.compile(r"^```cypher (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples(page: str) -> dict[str, str]:
    """The example files that a page shows, by name."""
    return dict(EXAMPLE.findall((DOCS / page).read_text(encoding="utf-8")))


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings."""
    said = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in said}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_made_from_the_code_is_fresh(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run `make docs`"


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_every_link_leads_to_a_file_and_a_heading_that_is_there(page: Path) -> None:
    dead = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in link:
            name, _, anchor = link.partition("#")
            found = (page.parent / name) if name else page
            if not found.exists() or (anchor and anchor not in headings(found)):
                dead.append(link)
    assert dead == []


def test_every_page_is_reached_from_the_index() -> None:
    reached, new = set(), {DOCS / "index.md"}
    while new:
        page = new.pop()
        reached.add(page)
        links = (page.parent / link.partition("#")[0] for link in LINK.findall(page.read_text(encoding="utf-8")))
        new |= {link.resolve() for link in links if link.suffix == ".md"} - reached
    assert set(DOCS.rglob("*.md")) - reached == set()


def test_everything_that_can_be_asked_changed_set_or_called_has_its_place(catalogue: Catalogue) -> None:
    assert headings(DOCS / "questions.md") >= {*catalogue.questions, *catalogue.pictures}
    assert headings(DOCS / "actions.md") >= set(catalogue.actions)
    said = (DOCS / "settings.md").read_text(encoding="utf-8")
    assert [field.alias for field in Settings.model_fields.values() if f"`{field.alias}`" not in said] == []
    assert {f"graphsvc-{name}" for name in ("run", "log-verify", "questions-check")} <= headings(DOCS / "commands.md")


def test_every_address_of_the_interface_is_named(catalogue: Catalogue) -> None:
    said = (DOCS / "api.md").read_text(encoding="utf-8")
    places = {re.sub(f"v1/({'|'.join(LISTS)})", "v1/{list}", re.sub("/(questions|pictures)/.+", r"/\1/", path))
              for path in document(catalogue, "en")["paths"]}
    assert places
    assert [place for place in sorted(places) if place not in said] == []


def test_every_word_of_a_question_header_and_every_scope_is_explained() -> None:
    said = (DOCS / "add-a-question.md").read_text(encoding="utf-8")
    own = set(Scope.__args__) - {"everything"}  # type: ignore[attr-defined]
    words = {*QuestionHeader.model_fields, *SeriesHeader.model_fields, *own}
    assert [word for word in sorted(words) if f"`{word}`" not in said] == []


def test_the_example_questions_have_no_fault(tmp_path: Path) -> None:
    assert len(written(tmp_path, "add-a-question.md")) == 3
    assert load(resources.folder("cypher"), tmp_path).left_out == []


@pytest.fixture
def taught(store: Store, settings: Settings, tmp_path: Path) -> Graph:
    """The small district, with every example file of the documentation among the statements."""
    shutil.copytree(resources.folder("cypher"), tmp_path / "cypher")
    written(tmp_path / "cypher" / "questions", "add-a-question.md")
    written(tmp_path / "cypher" / "changes", "add-a-change.md")
    return district(Graph(settings, store, load(tmp_path / "cypher")))


def written(folder: Path, page: str) -> list[Path]:
    """The example files of a page, written into a folder."""
    found = [folder / name for name in examples(page)]
    for file, body in zip(found, examples(page).values(), strict=True):
        assert not file.exists(), f"{file.name} is there already: the example needs another name"
        file.write_text(body, encoding="utf-8")
    return found


@on_embedded
def test_the_example_questions_answer(taught: Graph) -> None:
    with ask(taught, "groups-by-size", parameters={"least": "1"}) as answer:
        assert [(village.id, group.id, households) for village, group, households in answer] == [("v1", "g1", 1)]
    with ask(taught, "groups-by-size", parameters={"least": "2"}) as answer:
        assert list(answer) == []
    with ask(taught, "households-of-a-village", within=["c1"], parameters={"village": "v1"}) as answer:
        assert [household.id for (household,) in answer] == ["h1", "h2", "h3", "h4"]
    with (
        pytest.raises(Refused),
        ask(taught, "households-of-a-village", within=["c1"], parameters={"village": "v3"}),
    ):
        pass


@on_embedded
def test_the_example_change_moves_a_household_and_its_guard_is_watching(taught: Graph) -> None:
    outcome = made(taught, act("resettle-household", household="h1", village="v2", on="2022-07-01"))
    assert [fact.after and fact.after["until"] for fact in outcome.facts] == ["2022-07-01", None]
    with ask(taught, "households-of-a-village", as_of="2022-07-01", parameters={"village": "v2"}) as answer:
        assert [household.id for (household,) in answer] == ["h1", "h5"]
    with pytest.raises(Refused) as refused:
        made(taught, act("resettle-household", household="h3", village="v2", on="2022-07-01"))
    assert {problem.code for problem in refused.value.problems} == {"group-in-the-same-village"}
