"""A planner's way over a slow network: what is waited for is said, nothing jumps, Back and reload keep the view."""

import re
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from tests.browser.test_home import SHIFT
from tests.browser.test_importing import UNTIL_COMPARED
from tests.browser.test_slow import page  # noqa: F401 - a fixture
from tests.unit.web.pages.district import DAY

pytestmark = pytest.mark.browser
HAIR = 0.0005  # of the page, times how far: on the log something as small as an icon moved by less, once in two runs


def calm(page: Page) -> None:  # noqa: F811
    """Nothing that was in sight has moved so that one could see it since the page was there."""
    page.wait_for_timeout(400)
    assert page.evaluate("() => window.shift") < HAIR


def test_the_rows_of_a_question_keep_their_order_and_filter(page: Page) -> None:  # noqa: F811
    page.add_init_script(SHIFT)
    page.goto(f"/questions/households?as_of={DAY}")
    calm(page)
    page.locator("thead a").first.click()
    expect(page).to_have_url(re.compile("sort="))
    calm(page)
    page.locator("#filter").fill("ho 4")
    expect(page.locator("#rows tbody tr:visible")).to_have_count(1)
    sorted_rows = page.url
    page.locator("#rows tbody tr:visible a").first.click()
    expect(page.locator("h1")).to_contain_text("Hộ 4")
    calm(page)
    page.go_back()
    expect(page).to_have_url(sorted_rows)
    expect(page.locator("#filter")).to_have_value("ho 4")
    expect(page.locator("#rows tbody tr:visible")).to_have_count(1)
    page.reload()
    expect(page).to_have_url(sorted_rows)
    expect(page.locator("th[aria-sort]")).to_have_count(1)


def test_a_form_says_that_it_looks_for_what_is_typed_and_keeps_it(page: Page) -> None:  # noqa: F811
    page.add_init_script(SHIFT)
    page.goto(f"/change/assign-duty?as_of={DAY}")
    calm(page)
    field = page.locator("#field-person")
    field.press_sequentially("binh")
    expect(field).to_have_attribute("aria-busy", "true")
    expect(page.locator("[role=status]", has_text="đang tìm")).to_have_count(1)
    expect(page.locator("#field-person-list [role=option]").first).to_be_visible()
    expect(field).not_to_have_attribute("aria-busy", "true")
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("Lê Văn Bình")
    page.locator("#field-target").press_sequentially("h4")
    page.locator("#field-target").press("Tab")
    page.get_by_role("button", name="Xem trước").click()
    expect(page.locator(".effects")).to_contain_text("Lê Văn Bình (binh) phụ trách Hộ 4 (h4) ở Thôn 1 (V1)")
    calm(page)
    page.get_by_role("button", name="Sửa lại").click()
    expect(field).to_have_value("Lê Văn Bình")


def test_an_import_says_how_far_it_is_and_the_log_keeps_its_filters(page: Page, tmp_path: Path) -> None:  # noqa: F811
    page.add_init_script(SHIFT)
    book, file = Workbook(), tmp_path / "danh-sach.xlsx"
    book.active.title = "Hộ"
    for cells in (("Thôn", "Hộ", "Mã định danh"), ("Thôn 1", "Hộ mới", "h-new")):
        book.active.append(cells)
    book.save(file)
    page.goto("/import")
    calm(page)
    page.get_by_label("Tệp", exact=True).set_input_files(file)
    page.get_by_role("button", name="Xem báo cáo").click()
    expect(page.locator("#how-far, #counts").first).to_be_visible()
    expect(page.locator("#counts")).to_have_text("Kết quả nếu thực hiện", timeout=UNTIL_COMPARED)
    report = page.url
    page.reload()
    expect(page.locator("#counts")).to_be_visible()
    page.get_by_role("link", name="Nhật ký").click()
    calm(page)
    page.get_by_label("Ghi từ ngày").fill("2031-01-01")
    page.get_by_role("button", name="Xem").last.click()
    expect(page.locator(".state")).to_contain_text("Hãy bỏ trống một ô ở trên")
    calm(page)
    page.reload()
    expect(page.get_by_label("Ghi từ ngày")).to_have_value("2031-01-01")
    page.locator(".state a").click()
    expect(page.locator(".log tbody tr").first).to_be_visible()
    page.go_back()
    page.go_back()
    page.go_back()
    expect(page).to_have_url(report)
