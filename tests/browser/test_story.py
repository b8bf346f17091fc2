"""What a planner does: sees the gap, finds the households behind it, and sees them in the diagram."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.unit.web.pages.district import DAY, HOSTILE

pytestmark = pytest.mark.browser
V1 = "Village/V1@Organization/C1-1"
V2 = "Village/V2@Organization/C1-2"
SHIFTS = """
window.shifts = [];
new PerformanceObserver((seen) => {
  if (document.documentElement.dataset.drawn) window.shifts.push(...seen.getEntries().map(({ value }) => value));
}).observe({ type: "layout-shift" });
"""


def explorer(page: Page, query: str = "") -> None:
    """Open the explorer and wait until the picture is drawn."""
    page.goto(f"/explorer?as_of={DAY}{query}")
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")


def row(page: Page, key: str):  # type: ignore[no-untyped-def]
    """A row of the tree."""
    return page.locator(f'tr[data-key="{key}"]')


def click_mark(page: Page, key: str, times: int = 1) -> None:
    """Click a box of the diagram where it stands on the canvas."""
    place = page.evaluate(
        "(key) => { const frame = document.getElementById('diagram').getBoundingClientRect();"
        " const at = window.graphsvcDiagram.where(key); return { x: frame.x + at.x, y: frame.y + at.y }; }", key)
    page.mouse.click(place["x"], place["y"], click_count=times, delay=20)


def test_a_few_clicks_lead_from_the_share_to_the_households(page: Page) -> None:
    page.goto(f"/?as_of={DAY}")
    expect(page.locator(".figure-large strong")).to_have_text("42,8\u00a0%")
    page.locator("a.gap").click()
    expect(page.locator("table.rows tbody tr")).to_have_count(4)
    page.get_by_role("table").get_by_role("link", name="Thôn 1").click()
    expect(page.locator("h1")).to_have_text("Thôn 1")
    page.get_by_role("link", name="Xem trên sơ đồ").click()
    expect(page).to_have_url(re.compile(r"/explorer\?.*village=V1"))
    expect(row(page, "gap@Village/V1")).to_contain_text("Chưa phân công")
    expect(row(page, "Household/h4@gap@Village/V1")).to_be_visible()


def test_the_list_of_uncovered_households_shows_names_as_text(page: Page) -> None:
    page.goto(f"/questions/households-without-member?as_of={DAY}")
    expect(page.get_by_role("cell", name=HOSTILE, exact=True)).to_be_visible()
    assert page.locator("img[src=x]").count() == 0


def test_a_double_click_on_a_box_opens_what_lies_below_and_another_closes_it(page: Page) -> None:
    explorer(page)
    expect(row(page, V1)).to_have_attribute("aria-expanded", "false")
    click_mark(page, V1, times=2)
    expect(row(page, f"Household/h4@gap@{V1}")).to_be_visible()
    expect(row(page, V1)).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#card h2")).to_have_text("Thôn 1")
    assert page.evaluate("(key) => window.graphsvcDiagram.where(key) !== null", f"Household/h4@gap@{V1}")
    click_mark(page, V1, times=2)
    expect(row(page, f"Household/h4@gap@{V1}")).to_have_count(0)


def test_the_address_holds_the_view_and_back_returns(page: Page) -> None:
    explorer(page)
    before = page.url
    click_mark(page, V2, times=2)
    expect(row(page, V2)).to_have_attribute("aria-expanded", "true")
    assert "open=Village" in page.url
    page.reload()
    expect(row(page, f"Household/h5@gap@{V2}")).to_contain_text(HOSTILE)
    page.go_back()
    expect(row(page, V2)).to_have_attribute("aria-expanded", "false")
    # Where the two clicks were slow, the first was taken for a selection, which is part of the view.
    assert page.url in (before, f"{before}&selected={quote(V2, safe='')}")


def test_the_mark_that_was_opened_stays_where_it_is(page: Page) -> None:
    explorer(page)
    where = "(key) => window.graphsvcDiagram.where(key)"
    before = page.evaluate(where, V1)
    click_mark(page, V1, times=2)
    expect(row(page, V1)).to_have_attribute("aria-expanded", "true")
    after = page.evaluate(where, V1)
    assert abs(before["x"] - after["x"]) < 1 and abs(before["y"] - after["y"]) < 1


def test_nothing_moves_when_the_days_come(page: Page) -> None:
    page.add_init_script(SHIFTS)
    explorer(page)
    expect(page.locator(".through")).to_be_visible()
    page.wait_for_timeout(100)
    assert page.evaluate("() => window.shifts") == []


def test_keys_walk_the_tree_and_open_it(page: Page) -> None:
    explorer(page)
    focused = "() => document.activeElement.dataset.key"
    page.locator("#tree").get_by_role("row").nth(1).focus()
    assert page.evaluate(focused) == "Organization/D"
    for key, expected in (("ArrowDown", "Organization/C1"), ("End", "Organization/B1"), ("Home", "Organization/D"),
                          ("ArrowRight", "Organization/C1"), ("ArrowRight", "Organization/C1-2"),
                          ("ArrowRight", V2)):
        page.keyboard.press(key)
        assert page.evaluate(focused) == expected, key
    page.keyboard.press("ArrowRight")
    expect(row(page, V2)).to_have_attribute("aria-expanded", "true")
    assert page.evaluate(focused) == V2
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == f"gap@{V2}"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(row(page, V2)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(row(page, V2)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("c")
    assert page.evaluate(focused).startswith(("Organization/C", "gap"))


def test_tree_and_diagram_stay_in_step(page: Page) -> None:
    explorer(page, f"&open={V1}")
    rows = page.locator("#tree tbody tr").evaluate_all("(rows) => rows.map((row) => row.dataset.key)")
    drawn = page.evaluate("() => window.graphsvcDiagram.network.body.data.nodes.getIds()")
    assert sorted(rows) == sorted(drawn)
    row(page, V1).click()
    expect(row(page, V1)).to_have_attribute("aria-selected", "true")
    expect(page.locator("#card dl")).to_contain_text("75,0\u00a0%")


def test_the_picture_is_saved_as_it_is_shown(page: Page) -> None:
    explorer(page)
    row(page, V1).locator("a.turn-mark").click()
    expect(row(page, V1)).to_have_attribute("aria-expanded", "true")
    page.get_by_text("Lưu thành").click()
    for words, ending, begins in (("Hình SVG", ".svg", b"<?xml"), ("Hình PNG", ".png", b"\x89PNG")):
        with page.expect_download() as saved:
            page.get_by_role("link", name=words).click()
        assert saved.value.suggested_filename == f"Đảng bộ huyện Thử {DAY}{ending}"
        written = saved.value.path().read_bytes()
        assert written.startswith(begins)
        assert ending == ".png" or "Trần Thị An" in written.decode()


@pytest.mark.parametrize(("layout", "value"), [("Cây ngang", "tree"), ("Tỏa tròn", "radial"), ("Tự dàn", "force")])
def test_every_layout_draws_what_the_list_holds_and_is_clicked(page: Page, layout: str, value: str) -> None:
    explorer(page)
    page.get_by_label("Bố cục").select_option(label=layout)
    page.wait_for_url(re.compile("layout="))
    expect(page.locator("#diagram")).not_to_have_attribute("aria-busy", "true")
    click_mark(page, V1, times=2)
    expect(row(page, V1)).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_label("Bố cục")).to_have_value(value)


def test_narrow_screens_show_the_tree_before_the_diagram(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    explorer(page)
    tree, drawn = page.locator("#tree").bounding_box(), page.locator("#diagram").bounding_box()
    assert tree and drawn and tree["y"] + 40 < drawn["y"]
    for path in ("/", "/questions", "/questions/coverage-by-village", "/explorer", "/villages/V1", "/households/h5",
                 "/search?words=thon", "/log", "/log/1"):
        page.goto(f"{path}{'&' if '?' in path else '?'}as_of={DAY}")
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 360, path


def test_the_theme_is_there_before_the_first_paint_and_the_language_can_be_changed(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/", wait_until="commit")
    page.wait_for_selector("body", state="attached")
    assert page.evaluate("() => document.documentElement.dataset.bsTheme") == "dark"
    page.goto(f"/questions?as_of={DAY}")
    page.get_by_role("link", name="EN").click()
    expect(page.locator("h1")).to_have_text("Questions")
    assert page.url.endswith(f"/questions?as_of={DAY}")


def test_the_skip_link_comes_first(page: Page) -> None:
    page.goto(f"/?as_of={DAY}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "content"


def test_without_script_the_tree_opens_by_its_links(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(f"/explorer?as_of={DAY}")
    row(page, V1).get_by_role("link").first.click()
    expect(row(page, f"Household/h4@gap@{V1}")).to_be_visible()
    context.close()
