"""Changes made by hand: by keys alone from the list of actions to the undone change, and without any script."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from graphsvc.changes.digest import digest
from graphsvc.changes.door import change
from graphsvc.changes.log import Head
from graphsvc.graph import Graph
from graphsvc.questions.reach import last_change
from tests.browser.conftest import watched
from tests.browser.test_access import RULES
from tests.unit.web.pages import district
from tests.unit.web.pages.district import DAY, HOSTILE, act

pytestmark = pytest.mark.browser
FORM = f"/change/assign-duty?as_of={DAY}"


@pytest.fixture(autouse=True)
def anew(graph: Graph) -> Iterator[None]:
    """The district is there anew for each test."""
    yield
    district.anew(graph)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that is watched; that a form was refused is no trouble."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="vi-VN", base_url=address)
    page = context.new_page()
    yield from watched(page, address, calm=("status of 422",))
    context.close()


def options(page: Page, field: str):  # type: ignore[no-untyped-def]
    """What a field offers."""
    return page.locator(f"#field-{field}-list [role=option]")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until a thing of that name has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent.trim()") == name:
            return
    raise AssertionError(name)


def test_a_household_gets_a_member_and_that_is_undone_by_keys_alone(page: Page, graph: Graph) -> None:
    before = digest(graph)
    page.goto(f"/change?as_of={DAY}")
    tab_to(page, "Phân công phụ trách hộ, nhóm hộ")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Phân công phụ trách hộ, nhóm hộ")
    page.locator(".trail a").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#field-person")).to_be_focused()
    page.keyboard.type("tran")
    expect(options(page, "person")).to_have_count(1)
    expect(page.locator("#field-person")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#field-person")).to_have_attribute("aria-activedescendant", "field-person-list-0")
    page.keyboard.press("Enter")
    expect(page.locator("#field-person")).to_have_value("Trần Thị An")
    expect(page.locator("#field-person-chosen")).to_contain_text("Chi bộ thôn 1")
    page.keyboard.press("Tab")
    page.keyboard.type("hộ 4")
    expect(options(page, "target")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("h1 + p")).to_contain_text("Chưa có gì được ghi")
    expect(page.locator(".effects")).to_contain_text("Trần Thị An (ann) phụ trách Hộ 4 (h4)")
    assert digest(graph) == before
    tab_to(page, "Thực hiện")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Đã thực hiện")
    assert digest(graph) != before
    tab_to(page, "Hoàn tác")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Hoàn tác thay đổi số 2")
    tab_to(page, "Hoàn tác")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Đã thực hiện: Hoàn tác thay đổi 2")
    assert digest(graph) == before and last_change(graph) == 3


def test_back_and_sending_again_makes_it_once(page: Page, graph: Graph) -> None:
    page.goto(f"{FORM}&person=ann&target=h4")
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Thực hiện").click()
    expect(page).to_have_url(re.compile(r"/change/done/2"))
    page.go_back()
    page.get_by_role("button", name="Thực hiện").click()
    expect(page).to_have_url(re.compile(r"/change/done/2"))
    assert last_change(graph) == 2


def test_what_is_wrong_gets_the_focus_and_leads_to_its_field(page: Page) -> None:
    page.goto(FORM)
    page.get_by_role("button", name="Xem trước").click()
    expect(page.locator(".problems")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#field-person")).to_be_focused()
    assert page.title().startswith("Cần sửa")


def test_what_is_typed_and_not_chosen_is_asked_about(page: Page) -> None:
    page.goto(f"{FORM}&person=ann")
    page.locator("#field-target").fill("hộ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio")).to_have_count(7)
    page.locator('input[type="radio"][value="Household/h4"]').check()
    page.get_by_role("button", name="Xem trước").click()
    expect(page.locator(".effects")).to_contain_text("phụ trách Hộ 4 (h4)")


def test_escape_and_leaving_close_the_list_and_keep_the_words(page: Page) -> None:
    page.goto(FORM)
    field = page.locator("#field-target")
    for leave in ("Escape", "Tab"):
        field.fill("hộ")
        expect(options(page, "target")).to_have_count(7)
        page.keyboard.press(leave)
        expect(page.locator("#field-target-list")).to_be_hidden()
        expect(field).to_have_value("hộ")


def test_names_are_offered_as_text(page: Page) -> None:
    page.goto(FORM)
    page.locator("#field-target").fill("img")
    expect(options(page, "target")).to_have_count(1)
    expect(options(page, "target")).to_contain_text(HOSTILE)
    options(page, "target").click()
    expect(page.locator("#field-target")).to_have_value(HOSTILE)
    assert page.locator("img[src=x]").count() == 0


def test_households_are_ticked_at_once_and_in_a_row(page: Page, graph: Graph) -> None:
    page.goto(f"/villages/V1/assignments?as_of={DAY}")
    ticks = page.locator("tbody .tick input")
    page.get_by_label("Chọn tất cả").check()
    assert [tick.is_checked() for tick in ticks.all()] == [True] * 4
    page.get_by_label("Chọn tất cả").uncheck()
    ticks.nth(1).click()
    ticks.nth(3).click(modifiers=["Shift"])
    assert [tick.is_checked() for tick in ticks.all()] == [False, True, True, True]
    ticks.nth(1).click()
    page.locator("#field-person").fill("binh")
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Thực hiện").click()
    expect(page.locator(".effects tbody tr")).to_have_count(2)
    assert last_change(graph) == 2


def test_who_held_a_seat_is_released_and_another_appointed_in_one_change(page: Page, graph: Graph) -> None:
    change(graph, [act("register-position", id="secretary", name="Bí thư", name_en="Secretary", field="party",
                       leads=True),
                   act("set-seats", kind="cell", position="secretary", seats=1),
                   act("appoint", person="ann", organization="C1-1", position="secretary")], head=Head("test"))
    page.goto(f"/organizations/C1-1?as_of={DAY}")
    page.get_by_role("link", name="Chức vụ và người giữ").click()
    page.get_by_label("Trần Thị An").check()
    page.get_by_role("combobox", name="Bổ nhiệm: Bí thư").fill("binh")
    expect(options(page, "appoint-secretary-1")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Xem trước").click()
    expect(page.locator(".effects tbody tr")).to_have_count(2)
    page.get_by_role("button", name="Thực hiện").click()
    page.goto(f"/organizations/C1-1/positions?as_of={DAY}")
    expect(page.locator(".holder bdi")).to_have_text("Lê Văn Bình")
    assert last_change(graph) == 3


def test_without_script_words_and_choices_do(browser: Browser, address: str, graph: Graph) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=address, locale="vi-VN")
    page = context.new_page()
    page.goto(f"/change/assign-duty?as_of={DAY}")
    page.locator("#field-person").fill("tran thi an")
    page.locator("#field-target").fill("hộ")
    page.get_by_role("button", name="Xem trước").click()
    page.locator('input[type="radio"][value="Household/h4"]').check()
    page.get_by_role("button", name="Xem trước").click()
    page.get_by_role("button", name="Thực hiện").click()
    expect(page.locator("h1")).to_contain_text("Đã thực hiện")
    assert last_change(graph) == 2
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("typed", ["nobody", "hộ", "h4"])
def test_axe_finds_nothing_in_what_a_form_is_answered_with(page: Page, typed: str, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.goto(f"{FORM}&person=ann")
    page.locator("#field-target").fill(typed)
    with page.expect_navigation():
        page.get_by_role("button", name="Xem trước").click()
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_in_an_open_list(page: Page) -> None:
    page.goto(FORM)
    page.locator("#field-target").fill("hộ")
    expect(options(page, "target")).to_have_count(7)
    page.keyboard.press("ArrowDown")
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", [
    "/change", FORM, f"/villages/V2/assignments?as_of={DAY}", "/log/1/undo", "/change/done/1",
    f"/organizations/C1-1/positions?as_of={DAY}"])
def test_narrow_screens_hold_it(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
