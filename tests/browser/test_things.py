"""From a row to the household behind it and its village, by keyboard; search; and the list to sign on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from graphsvc.graph import Graph
from tests.unit.web.pages.district import DAY, HOSTILE, act
from tests.unit.web.pages.test_thing import changed

pytestmark = pytest.mark.browser
ODD = ('"><svg onload=alert(1)>', "{{7*7}}", "Hộ 👩‍👩‍👧‍👦🏡", "x" * 200, "בית של משה")


def follow(page: Page, name: str) -> None:
    """Tab to a link of the content and press Enter."""
    link = page.locator("main").get_by_role("link", name=name, exact=True).first
    focused = "(wanted) => document.activeElement === wanted"
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate(focused):
            break
    assert link.evaluate(focused), name
    page.keyboard.press("Enter")


def test_a_row_leads_to_the_household_and_on_to_its_village_by_keyboard(page: Page) -> None:
    page.goto(f"/questions/households-without-member?as_of={DAY}")
    follow(page, "Hộ 4")
    expect(page).to_have_url(re.compile(rf"/households/h4\?as_of={DAY}"))
    expect(page.locator("h1")).to_have_text("Hộ 4")
    expect(page.locator("main")).to_contain_text("Chưa có đảng viên nào phụ trách")
    follow(page, "Thôn 1")
    expect(page.locator("h1")).to_have_text("Thôn 1")
    expect(page.locator(".figure-large strong")).to_have_text("75,0\u00a0%")
    expect(page.locator(".sheet tbody tr")).to_have_count(4)
    expect(page.locator(".sheet tbody tr").first).to_contain_text("chưa có ai")


def test_search_finds_by_what_was_typed_and_shows_names_as_text(page: Page) -> None:
    page.goto(f"/?as_of={DAY}")
    page.get_by_role("searchbox").fill("thon")
    page.keyboard.press("Enter")
    expect(page.locator(".hits li")).to_have_count(4)
    expect(page.locator(".hits li").nth(2)).to_contain_text(HOSTILE)
    page.get_by_role("searchbox").fill("tran thi an")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Trần Thị An")


def test_what_is_printed_is_a_light_list_with_room_to_sign(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"/villages/V1?as_of={DAY}")
    expect(page.locator(".sheet .to-sign").first).to_be_hidden()
    expect(page.get_by_role("button", name="In danh sách")).to_be_visible()
    page.emulate_media(color_scheme="dark", media="print")
    sign = page.locator(".sheet tbody .to-sign").first.bounding_box()
    assert sign and sign["width"] > 150
    for gone in (".bar", ".timeline", ".onward-from", "[data-print]"):
        expect(page.locator(gone)).to_be_hidden()
    assert page.evaluate("() => getComputedStyle(document.body).color") == "rgb(27, 36, 48)"


def test_a_change_is_read_from_the_household_it_is_about(page: Page) -> None:
    page.goto(f"/households/h5?as_of={DAY}")
    follow(page, "Thay đổi 1")
    expect(page.locator("h1")).to_contain_text("Thay đổi 1")
    expect(page.locator("table.change tbody tr").first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_odd_and_long_names_push_nothing_out_of_sight(page: Page, graph: Graph, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 860})
    with changed(graph, *(act("register-household", id=f"odd{number}", name=name, village="V1")
                          for number, name in enumerate(ODD)),
                 act("register-person", id="long", name="y" * 200), act("admit", person="long", organization="C1-1"),
                 act("assign-duty", person="long", target="odd3")) as number:
        for path, last in (("/villages/V1", ".sheet thead th:nth-child(3)"),
                           ("/villages/V1/assignments", ".ticks thead th:nth-child(3)"),
                           ("/log", ".log tbody td:last-child"), (f"/log/{number}", "h1"),
                           ("/households/odd3", "h1"), ("/people/long", "h1")):
            page.goto(f"{path}?as_of={DAY}")
            box = page.locator(last).first.bounding_box()
            assert box is None or box["x"] + box["width"] <= width, path
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width, path
        page.goto(f"/villages/V1?as_of={DAY}")
        for name in ODD:
            expect(page.locator(".sheet")).to_contain_text(name)
