"""Pictures of the pages over the sample, to be looked at.

    python -m tests.browser.screenshots

The two that the README shows go into docs/pictures/; every page, in both languages and themes, wide and narrow, into
build/screenshots/, which is not kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from graphsvc.graph import open_graph
from graphsvc.sample.loading import load
from graphsvc.settings import from_environment
from tests.browser.serving import CHROMIUM, served

ROOT = Path(__file__).parents[2]
README, ALL = ROOT / "docs" / "pictures", ROOT / "build" / "screenshots"
DAY = "2022-06-17"
PAGES = {
    "home": f"/?as_of={DAY}",
    "questions": f"/questions?as_of={DAY}",
    "question": f"/questions/households-without-member?as_of={DAY}",
    "question-with-chart": f"/questions/coverage-over-time?as_of={DAY}",
    "question-to-draw": f"/explorer?as_of={DAY}&question=households-without-member",
    "explorer": f"/explorer?as_of={DAY}",
    "person": f"/explorer?as_of={DAY}&person=person-0401",
    "path": f"/explorer?as_of={DAY}&from=Household/household-03043&to=Organization/org-001",
    "path-to-nowhere": f"/explorer?as_of={DAY}&from=Person/person-0207&to=Area/no-such-area",
    "compared": f"/explorer?as_of={DAY}&compared=2017-06-17",
    "village": f"/explorer?as_of={DAY}&village=village-05",
    "reference": "/api/v1/docs",
    "of-organization": f"/organizations/org-002?as_of={DAY}",
    "of-village": f"/villages/village-05?as_of={DAY}",
    "of-person": f"/people/person-0207?as_of={DAY}",
    "of-household": f"/households/household-03043?as_of={DAY}",
    "search": f"/search?words=brel&as_of={DAY}",
    "matrix": f"/matrix?as_of={DAY}",
    "log": "/log",
    "log-entry": "/log/15",
    "log-nothing-found": "/log?actor=nobody",
    "done": "/change/done/15",
    "undo": "/log/19/undo",
    "changes": "/change",
    "form": f"/change/assign-duty?as_of={DAY}&person=person-0207",
    "import": "/import",
    "positions": f"/organizations/org-002/positions?as_of={DAY}",
    "assignments": f"/villages/village-05/assignments?as_of={DAY}",
    "not-found": "/questions/no-such-question",
    "refused": "/questions/households-without-member?as_of=2022-02-30",
}
SIZES = {"wide": (1280, 900), "narrow": (360, 740)}


def main() -> None:
    """Take the README's pictures, and all."""
    with _sample() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        _take(browser, address, ("vi", "light", "wide"), ("home", "explorer"), lambda name: README / f"{name}.png")
        for look in product(("vi", "en"), ("light", "dark"), SIZES):
            _take(browser, address, look, PAGES, lambda name, look=look: ALL / f"{name}-{'-'.join(look)}.png")
        browser.close()


def _take(browser: Browser, address: str, look: tuple[str, str, str], names, file) -> None:  # type: ignore[no-untyped-def]
    language, theme, size = look
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, base_url=address)
    context.add_cookies([{"name": name, "value": value, "url": address} for name, value in
                         (("lang", language), ("theme", theme))])
    page = context.new_page()
    for name in names:
        _open(page, PAGES[name])
        file(name).parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=file(name), full_page=True)
    context.close()


def _open(page: Page, path: str) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")  # home's parts come when it is drawn
    if path.startswith("/explorer"):
        page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")
        page.wait_for_selector("#time .through:not(.awaited)")


@contextmanager
def _sample() -> Iterator[str]:
    """The pages over the sample, in a folder of their own."""
    with TemporaryDirectory() as folder, open_graph(from_environment(GRAPHSVC_DATA=Path(folder) / "data")) as graph:
        load(graph)
        with served(graph) as address:
            yield address


if __name__ == "__main__":
    main()
