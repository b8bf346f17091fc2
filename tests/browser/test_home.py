"""From home to what needs attention, to its rows in another order; parts that come later, saved views, and paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.unit.web.pages.district import DAY, HOSTILE

pytestmark = pytest.mark.browser
SLOW = 30_000  # a graph that is asked for the first time
SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


def test_from_home_through_what_needs_attention_to_sorted_rows(page: Page) -> None:
    page.goto(f"/?as_of={DAY}")
    matter = page.locator("#attention").get_by_role("link", name="Hộ chưa có đảng viên phụ trách")
    expect(matter.locator("b")).to_have_text("4", timeout=SLOW)
    matter.click()
    expect(page.locator('.above-rows [role="status"]')).to_have_text("4 dòng")
    rows = page.locator("#rows tbody tr")
    expect(rows).to_have_count(4)
    page.get_by_role("columnheader", name="Hộ", exact=True).get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"sort=household"))
    expect(page.get_by_role("columnheader", name="Hộ", exact=True)).to_have_attribute("aria-sort", "ascending")
    names = rows.locator("td:nth-child(2)").all_inner_texts()
    page.get_by_role("columnheader", name="Hộ", exact=True).get_by_role("link").click()
    expect(page.get_by_role("columnheader", name="Hộ", exact=True)).to_have_attribute("aria-sort", "descending")
    assert rows.locator("td:nth-child(2)").all_inner_texts() == names[::-1]
    page.get_by_label("Lọc").fill("thon 1 ho 4")  # without marks
    expect(page.locator("#rows tbody tr:visible")).to_have_count(1)
    expect(page.locator(".filter output")).to_have_text("đang xem 1 trên 4")


@pytest.mark.parametrize("width", [360, 1000, 1280])
def test_nothing_moves_while_home_fills(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 2400})  # what is out of sight may not move either
    page.add_init_script(SHIFT)
    held: list[Route] = []

    def hold(route: Route) -> None:
        """A graph that takes its time."""
        held.append(route)

    page.route(re.compile(r"/(trend|attention)\?"), hold)
    page.goto(f"/?as_of={DAY}")
    expect(page.locator("#attention .waiting")).to_be_visible()
    while len(held) < 2:
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    expect(page.locator("#attention .waiting")).to_have_count(0, timeout=SLOW)
    expect(page.locator("#trend .change")).to_be_visible(timeout=SLOW)
    expect(page.locator("#figures .waiting")).to_have_count(0, timeout=SLOW)
    page.wait_for_function("() => new Promise((done) => setTimeout(() => done(true), 300))")
    assert page.evaluate("() => window.shift") == 0


@pytest.mark.parametrize("path", ["/questions", "/questions/coverage-by-village", "/questions/coverage-over-time"])
def test_nothing_moves_on_a_question(page: Page, path: str) -> None:
    page.add_init_script(SHIFT)
    page.goto(f"{path}?as_of={DAY}", wait_until="networkidle")
    assert page.evaluate("() => window.shift") == 0


def test_a_part_that_does_not_come_says_so_and_leads_to_its_page(page: Page) -> None:
    page.route(re.compile(r"/trend\?"), lambda route: route.fulfill(status=200, body="not the page"))
    page.goto(f"/?as_of={DAY}")
    expect(page.locator("#trend .failed")).to_be_visible()
    expect(page.locator("#trend .failed a")).to_have_attribute("href", f"/trend?as_of={DAY}")
    expect(page.locator("#attention .failed")).to_have_count(0)


def test_without_script_links_lead_to_the_parts_and_nothing_else_is_offered(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=address, locale="vi-VN")
    page = context.new_page()
    page.goto(f"/?as_of={DAY}")
    expect(page.locator(".saved")).not_to_be_visible()
    expect(page.locator(".waiting").first).not_to_be_visible()
    page.get_by_role("link", name="Đếm những việc cần xử lý").click()
    page.get_by_role("link", name="4 Hộ chưa có đảng viên phụ trách").click()
    expect(page.locator("#rows tbody tr")).to_have_count(4)
    expect(page.get_by_label("Lọc")).not_to_be_visible()
    expect(page.get_by_role("link", name=f"/questions/households-without-member?as_of={DAY}")).to_be_visible()
    page.get_by_text("Các cột", exact=True).click()
    page.get_by_label("Mã số").uncheck()
    page.get_by_role("button", name="Xem các cột này").click()
    expect(page.locator("#rows thead th")).to_have_count(3)
    context.close()


def test_a_view_is_saved_by_name_found_again_and_deleted(page: Page) -> None:
    path = f"/questions/coverage-by-village?as_of={DAY}&sort=-share"
    page.goto(path)
    page.locator(".saved summary").click()
    for name in (HOSTILE, "Thôn yếu"):
        page.get_by_label("Lưu trang đang xem với tên").fill(name)
        page.keyboard.press("Enter")
    expect(page.locator(".saved li")).to_have_count(2)
    page.goto("/questions")  # has no form, and the list
    page.locator(".saved summary").click()
    expect(page.locator(".saved form")).to_have_count(0)
    expect(page.locator(".saved li bdi")).to_have_text([HOSTILE, "Thôn yếu"])
    page.get_by_role("button", name=f"Xóa: {HOSTILE}").click()
    expect(page.locator(".saved li bdi")).to_have_text(["Thôn yếu"])
    page.get_by_role("link", name="Thôn yếu").click()
    assert page.url.endswith(path)


def test_what_is_kept_can_not_lead_away_or_run(page: Page) -> None:
    page.goto(f"/?as_of={DAY}")
    page.evaluate("""() => localStorage.setItem("graphsvc.views", JSON.stringify([
      { name: "a", address: "javascript:alert(1)" }, { name: "b", address: "//evil.example/" },
      { name: "c", address: "/questions" }, { name: 7, address: "/" }, null]))""")
    page.reload()
    page.locator(".saved summary").click()
    expect(page.locator(".saved .none, .saved li")).not_to_have_count(0)
    hrefs = page.locator(".saved li a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    assert set(hrefs) <= {"/questions"}


def test_the_link_is_copied_whole_with_its_day(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/questions/coverage-by-village?sort=-share&within=C1")
    page.get_by_role("button", name="Chép liên kết").click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/questions/coverage-by-village\?within=C1&as_of=\d{4}-\d\d-\d\d&sort=-share",
                        copied)


def test_on_paper_there_is_the_heading_and_the_table_and_no_control(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"/questions/coverage-by-village?as_of={DAY}")
    page.emulate_media(media="print", color_scheme="dark")
    for shown in ("h1", ".about-line", "#rows tbody tr >> nth=2"):
        expect(page.locator(shown)).to_be_visible()
    for gone in (".bar", ".table-tools", ".downloads", ".share-view", ".cypher", ".foot", ".trail"):
        expect(page.locator(gone)).not_to_be_visible()
    how = page.evaluate("""() => { const of = (at) => getComputedStyle(document.querySelector(at));
      return [of("#rows thead").display, of("#rows thead th").position, of(".table-frame").maxHeight, of("body").color];
      }""")
    assert how == ["table-header-group", "static", "none", "rgb(27, 36, 48)"]  # dark ink, for paper is white
