"""A workbook imported in the browser, the names in it shown as text; and the same without any script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl import Workbook
from playwright.sync_api import Browser, Page, expect

from graphsvc.changes.digest import digest
from graphsvc.graph import Graph
from graphsvc.importing.job import safe_name
from tests.browser.conftest import watched
from tests.browser.test_access import RULES
from tests.unit.web.pages import district
from tests.unit.web.pages.district import HOSTILE

pytestmark = pytest.mark.browser
UNTIL_COMPARED = 30_000  # milliseconds: a process starts and compares


@pytest.fixture(autouse=True)
def anew(graph: Graph) -> Iterator[None]:
    """The district is there anew for each test."""
    yield
    district.anew(graph)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook with a household that is right, and one in a village that is not there; a hostile name and cell."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Hộ"
    for row in (("Thôn", "Hộ", "Mã định danh"), ("Thôn 1", HOSTILE, "h-new"), (HOSTILE, "Hộ lạc", "h-lost")):
        sheet.append(row)
    file = tmp_path / f"danh sách {HOSTILE.replace('/', '')}.xlsx"
    book.save(file)
    return file


def choose(page: Page, file: Path) -> None:
    """Choose a file, and ask for its report."""
    page.goto("/change")
    page.get_by_role("link", name="Nhập từ tệp").click()
    page.get_by_label("Tệp", exact=True).set_input_files(file)
    page.get_by_role("button", name="Xem báo cáo").click()
    expect(page.locator("#counts")).to_have_text("Kết quả nếu thực hiện", timeout=UNTIL_COMPARED)


def test_a_workbook_is_looked_at_applied_and_undone(page: Page, graph: Graph, workbook: Path) -> None:
    before = digest(graph)
    choose(page, workbook)
    expect(page.locator(".faults tbody tr")).to_have_count(1)
    expect(page.locator(".faults")).to_contain_text(HOSTILE)
    assert digest(graph) == before
    assert Axe().run(page, options=RULES).violations_count == 0
    with page.expect_download() as marked:
        page.get_by_role("link", name="Sổ tính có đánh dấu từng lỗi tại ô").click()
    assert marked.value.suggested_filename.endswith("-can-sua.xlsx")
    page.get_by_role("button", name="Ghi những dòng đúng").click()
    expect(page.get_by_role("link", name="thay đổi số 2")).to_be_visible(timeout=UNTIL_COMPARED)
    page.get_by_role("link", name="thay đổi số 2").click()
    expect(page.locator(".effects")).to_contain_text(HOSTILE)
    page.get_by_role("link", name="Hoàn tác").click()
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator("h1")).to_contain_text("Đã thực hiện")
    assert digest(graph) == before


def test_it_goes_on_without_script_and_without_the_page(browser: Browser, address: str, workbook: Path) -> None:
    context = browser.new_context(java_script_enabled=False, locale="vi-VN", base_url=address)
    page = context.new_page()
    page.goto("/import")
    page.get_by_label("Tệp", exact=True).set_input_files(workbook)
    page.get_by_role("button", name="Xem báo cáo").click()
    page.goto("about:blank")
    page.goto("/import")
    listed = page.get_by_role("link", name=safe_name(workbook.name))
    before = listed.count()
    listed.first.click()
    expect(page.locator("#counts")).to_be_visible(timeout=UNTIL_COMPARED)
    page.get_by_role("button", name="Bỏ khỏi danh sách").click()
    expect(listed).to_have_count(before - 1)
    context.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that is watched."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="vi-VN", base_url=address)
    page = context.new_page()
    yield from watched(page, address)
    context.close()
