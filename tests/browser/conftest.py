"""The pages in a real Chromium: a server over a small district, and a page that is watched while a test uses it."""

import os
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from graphsvc.graph import Graph
from graphsvc.settings import Settings
from tests.browser.serving import CHROMIUM, served
from tests.unit.web.pages import district

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Missing, it fails the test in CI, and skips it elsewhere, loudly."""
    if not CHROMIUM.exists():
        said = f"NOT TESTED in a browser: {CHROMIUM} is missing; apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(said)
        pytest.skip(said)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def graph(settings_for: Callable[..., Settings]) -> Iterator[Graph]:
    """The district, in the embedded engine."""
    with district.opened(settings_for("embedded")) as graph:
        yield graph


@pytest.fixture(scope="module")
def address(graph: Graph) -> Iterator[str]:
    """Where the pages are served."""
    with served(graph) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page on the district's day; at the end nothing was refused, loaded from elsewhere or thrown."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="vi-VN", base_url=address)
    page = context.new_page()
    yield from watched(page, address)
    context.close()


def watched(page: Page, address: str, calm: tuple[str, ...] = ("status of 404",)) -> Iterator[Page]:
    """Watch a page while a test uses it; what is `calm` of what the console says is no trouble."""
    wrong: list[str] = []
    page.add_init_script(WATCH)
    page.on("console", lambda said: wrong.append(said.text) if _is_trouble(said, calm) else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(f"a name was run: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: wrong.append(request.url) if _foreign(request.url, address) else None)
    yield page
    wrong += page.evaluate("() => window.violations ?? []")
    assert wrong == []


def _is_trouble(said: ConsoleMessage, calm: tuple[str, ...]) -> bool:
    return said.type in ("error", "warning") and not any(known in said.text for known in calm)


def _foreign(url: str, address: str) -> bool:
    return urlsplit(url).scheme not in ("data", "blob") and not url.startswith(f"{address}/")
