"""A slow network: what is waited for is said, a double click makes one change, Back and reload keep the view."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.changes.undoing import undo
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from tests.browser.conftest import watched
from tests.browser.delaying import delayed
from tests.browser.test_explorer import slider
from tests.browser.test_story import V1, explorer, row
from tests.unit.web.pages.district import DAY, act

pytestmark = pytest.mark.browser
DELAY = 0.3  # seconds that every request waits
# In the order of Vietnamese dictionaries: first the letters, then the tones.
NAMES = ["Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa", "Hoan", "Hô", "Hồ", "Hơ", "Hờ"]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page over a slow network."""
    with delayed(address, DELAY) as slow:
        context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="vi-VN", base_url=slow)
        page = context.new_page()
        yield from watched(page, slow)
        context.close()


def test_home_says_what_is_still_to_come(page: Page) -> None:
    page.goto(f"/?as_of={DAY}", wait_until="commit")
    parts = [page.locator(f"{part} .waiting") for part in ("#trend", "#attention")]
    for part in parts:
        expect(part).to_be_visible()
    for part in parts:
        expect(part).to_have_count(0, timeout=30_000)
    expect(page.locator("#attention")).to_contain_text("Hộ chưa có đảng viên phụ trách")


def test_the_picture_shows_that_it_waits_and_back_and_reload_keep_it(page: Page) -> None:
    explorer(page)
    row(page, V1).locator("a.turn-mark").click()
    expect(page.locator("#diagram")).to_have_attribute("aria-busy", "true")
    expect(row(page, f"Household/h4@gap@{V1}")).to_be_visible()
    expect(page.locator("#diagram")).not_to_have_attribute("aria-busy", "true")
    page.locator("#wishes [name=colour]").select_option("kind")
    expect(page).to_have_url(re.compile("colour=kind"))
    page.reload()
    expect(row(page, f"Household/h4@gap@{V1}")).to_be_visible()
    expect(page.locator("#wishes [name=colour]")).to_have_value("kind")
    page.go_back()
    expect(page.locator("#wishes [name=colour]")).to_have_value("")
    expect(row(page, f"Household/h4@gap@{V1}")).to_be_visible()


def slide(page: Page, day: str, *events: str) -> None:
    """Move the slider through time to a day, telling what a browser tells of it."""
    slider(page).evaluate("""(slider, [day, events]) => { slider.value = Date.parse(day) / 864e5;
        for (const name of events) slider.dispatchEvent(new Event(name, { bubbles: true })); }""", [day, events])


def test_the_last_day_moved_to_wins_though_an_answer_is_still_to_come(page: Page) -> None:
    explorer(page)
    first = slider(page).get_attribute("aria-valuetext")
    slide(page, "2023-01-01", "input", "change")
    expect(page.locator("#diagram")).to_have_attribute("aria-busy", "true")
    slide(page, DAY, "input", "change")
    expect(page.locator("#diagram")).not_to_have_attribute("aria-busy", "true")
    page.wait_for_timeout(4 * DELAY * 1000)
    expect(row(page, "Organization/E")).to_have_count(0)
    expect(slider(page)).to_have_attribute("aria-valuetext", str(first))
    assert f"as_of={DAY}" in page.url


def test_a_slide_that_rests_before_an_answer_came_is_one_step_back(page: Page) -> None:
    explorer(page)
    slide(page, "2022-08-01", "input")
    expect(page.locator("#diagram")).to_have_attribute("aria-busy", "true")
    slide(page, "2023-01-01", "input", "change")
    expect(row(page, "Organization/E")).to_be_visible()
    page.go_back()
    expect(row(page, "Organization/E")).to_have_count(0)
    assert f"as_of={DAY}" in page.url


def test_wishes_made_one_after_another_are_all_kept(page: Page) -> None:
    explorer(page)
    slide(page, "2023-01-01", "input", "change")
    page.locator("#wishes [name=colour]").select_option("kind")
    expect(row(page, "Organization/E")).to_be_visible()
    expect(page.locator("#wishes [name=colour]")).to_have_value("kind")


def test_a_double_click_makes_one_change(page: Page, graph: Graph) -> None:
    before = last_change(graph)
    page.goto(f"/change/assign-duty?as_of={DAY}&person=ann&target=h4")
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Thực hiện").dblclick()
    expect(page.locator("h1")).to_contain_text("Đã thực hiện")
    page.go_back()
    page.get_by_role("button", name="Thực hiện").dblclick()
    expect(page).to_have_url(re.compile(r"/change/done/"))
    assert last_change(graph) == before + 1
    undo(graph, before + 1, head=Head("test"))


def test_names_that_differ_only_in_marks_stand_as_vietnamese_readers_expect(page: Page, graph: Graph) -> None:
    given = [act("register-household", id=f"n{place}", name=name, village="V3") for place, name in enumerate(NAMES)]
    number = change(graph, given[::-1], head=Head("test")).number
    for path, cell in (("/villages/V3/assignments?", "tbody th bdi"),
                       ("/questions/households-without-member?sort=household&", "#rows tbody td:nth-child(2)")):
        page.goto(f"{path}as_of={DAY}")
        found = page.locator(cell).all_inner_texts()
        assert [name for name in found if name in NAMES] == NAMES
    undo(graph, number, head=Head("test"))
