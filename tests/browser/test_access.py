"""Pages that everyone can use, as far as axe can tell; where it is blind, the keyboard's story is in test_story."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.unit.web.pages.district import DAY

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PATHS = ("/", "/questions", "/questions/households-without-member", "/questions/coverage-by-organization",
         "/questions/coverage-over-time", "/questions/members-of-village?village=thon", "/trend", "/attention",
         "/explorer", "/explorer?person=ann", "/explorer?colour=sector&highlight=none&compared=2023-06-01",
         "/questions/no-such-question", "/?within=nobody", "/api/v1/docs", "/villages/V1", "/households/h4",
         "/organizations/C1", "/people/ann", "/search?words=thon", "/search?words=nothing", "/log", "/log/1",
         "/people/nobody", "/matrix", "/change", "/import", "/change/assign-duty?person=ann", "/change/done/1",
         "/log/1/undo", "/explorer?question=households-without-member",
         "/explorer?from=Household/h1&to=ho", "/explorer?from=Household/h1&to=Person/ann",
         "/villages/V1/assignments", "/organizations/C1-1/positions")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(page: Page, path: str, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.goto(path if path.startswith("/api/") else f"{path}{'&' if '?' in path else '?'}as_of={DAY}")
    for closed in page.query_selector_all(".operation:first-of-type"):
        closed.evaluate("(details) => { details.open = true; }")
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
