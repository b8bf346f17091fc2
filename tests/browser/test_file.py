"""The single file: opens from disk, without network and without the service."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from graphsvc.graph import Graph
from graphsvc.language import Language
from graphsvc.pictures.page import html
from graphsvc.pictures.subjects import of_structure
from tests.browser.conftest import WATCH
from tests.unit.web.pages.district import DAY, HOSTILE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "heading"), [("vi", "Sơ đồ: Đảng bộ huyện Thử"),
                                                   ("en", "Diagram: Đảng bộ huyện Thử")])
def test_the_file_draws_itself_offline(browser: Browser, graph: Graph, tmp_path: Path, language: Language,
                                       heading: str) -> None:
    file = tmp_path / "sơ đồ.html"
    file.write_bytes(html(of_structure(graph, as_of=DAY, language=language)))
    context = browser.new_context(offline=True)
    page, wrong = context.new_page(), []
    page.add_init_script(WATCH)
    page.on("console", lambda said: wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(file.as_uri())
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")
    expect(page.locator("h1")).to_have_text(heading)
    page.locator("#tree tbody tr").nth(2).click()
    expect(page.locator("#card h2")).to_have_text(HOSTILE)
    assert wrong + page.evaluate("() => window.violations") == []
    context.close()


def test_the_file_is_small_and_names_no_address(graph: Graph) -> None:
    written = html(of_structure(graph, within=["C1"], as_of=DAY))
    text = written.decode()
    assert len(written) < 600_000
    assert "sourceMappingURL" not in text and 'src="http' not in text and 'href="http' not in text
    assert text.count("</script>") == 3
