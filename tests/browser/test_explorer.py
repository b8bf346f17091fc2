"""The explorer as a planner uses it: opening, colouring, filtering, finding, walking by key, and from one person on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_story import V1, V2, click_mark, explorer, row
from tests.unit.web.pages.district import HOSTILE

pytestmark = pytest.mark.browser


def drawn(page: Page) -> list[str]:
    """The keys of the diagram's boxes."""
    keys: list[str] = page.evaluate("() => window.graphsvcDiagram.network.body.data.nodes.getIds()")
    return keys


def rows(page: Page) -> list[str]:
    """The keys of the tree's rows."""
    keys: list[str] = page.locator("#tree tbody tr").evaluate_all("(rows) => rows.map((row) => row.dataset.key)")
    return keys


def selected(page: Page, key: str) -> None:
    """Wait until a mark is selected."""
    expect(row(page, key)).to_have_attribute("aria-selected", "true")


def focus_diagram(page: Page) -> None:
    """Give the diagram the keyboard."""
    page.locator("#diagram").focus()


def test_one_click_selects_and_the_sign_at_the_box_opens(page: Page) -> None:
    explorer(page)
    click_mark(page, V1)
    expect(page.locator("#card h2")).to_have_text("Thôn 1")
    expect(row(page, V1)).to_have_attribute("aria-expanded", "false")
    place = page.evaluate(
        "(key) => { const frame = document.getElementById('diagram').getBoundingClientRect();"
        " const at = window.graphsvcDiagram.where(key), scale = window.graphsvcDiagram.network.getScale();"
        " return { x: frame.x + at.x + 91 * scale, y: frame.y + at.y }; }", V1)
    page.wait_for_timeout(400)  # else it would be a double click
    page.mouse.click(place["x"], place["y"])
    expect(row(page, V1)).to_have_attribute("aria-expanded", "true")


def test_levels_open_and_close_and_back_keeps_the_view(page: Page) -> None:
    explorer(page)
    before = rows(page)
    page.locator('[data-go="none"]').click()
    expect(page.locator("#tree tbody tr")).to_have_count(1)
    page.locator('[data-go="deeper"]').click()
    expect(page.locator("#tree tbody tr")).to_have_count(4)
    assert page.evaluate("() => document.activeElement.dataset.go") == "deeper"
    page.reload()
    expect(page.locator("#tree tbody tr")).to_have_count(4)
    page.locator('[data-go="all"]').click()
    expect(row(page, f"Household/h4@gap@{V1}")).to_be_visible()
    assert sorted(rows(page)) == sorted(drawn(page))
    for _ in range(3):
        page.go_back()
    expect(page.locator("#tree tbody tr")).to_have_count(len(before))
    assert rows(page) == before


def test_colours_follow_the_choice_and_a_class_can_stand_out(page: Page) -> None:
    explorer(page)
    page.locator("select[name=colour]").select_option(label="Loại")
    expect(page.locator("#legend")).to_contain_text("đảng bộ")
    assert "colour=kind" in page.url
    page.locator('#legend [data-class="village"]').focus()
    page.keyboard.press("Space")
    expect(page.locator('#legend [data-class="village"]')).to_have_attribute("aria-pressed", "true")
    expect(row(page, V1)).not_to_have_class(re.compile("dimmed"))
    expect(row(page, "Organization/B1")).to_have_class(re.compile("dimmed"))
    assert "highlight=village" in page.url
    page.reload()
    expect(row(page, "Organization/B1")).to_have_class(re.compile("dimmed"))
    row(page, V1).locator("a.turn-mark").click()
    expect(row(page, f"gap@{V1}")).to_have_class(re.compile("dimmed"))
    page.locator("select[name=colour]").select_option(label="Khối")
    expect(page.locator("#measure")).to_have_text("Khối")
    assert "highlight" not in page.url
    page.go_back()
    expect(page.locator("select[name=colour]")).to_have_value("kind")
    expect(page.locator('#legend [data-class="village"]')).to_have_attribute("aria-pressed", "true")


def test_only_what_is_lacking_is_shown_in_both(page: Page) -> None:
    explorer(page)
    page.get_by_label("chỗ còn thiếu").check()
    expect(row(page, "Organization/B1")).to_have_count(0)
    assert "Organization/B1" not in drawn(page) and "lacking=true" in page.url
    page.get_by_label("Thôn", exact=True).check()
    expect(row(page, "Organization/C1")).to_have_count(0)
    expect(row(page, V2)).to_be_visible()
    assert sorted(rows(page)) == sorted(drawn(page))
    page.go_back()
    expect(row(page, "Organization/C1")).to_be_visible()
    expect(page.get_by_label("Thôn", exact=True)).not_to_be_checked()


def test_a_name_is_found_without_its_marks_and_the_picture_goes_there(page: Page) -> None:
    explorer(page)
    field, said = page.get_by_label("Tìm trong hình"), page.locator("#find output")
    field.fill("buu DIEN")
    expect(said).to_have_text("1")
    field.press("Enter")
    selected(page, "Organization/B1")
    expect(said).to_have_text("1 trong 1")
    field.fill("dang bo")
    expect(said).to_have_text("2")
    field.press("Enter")
    selected(page, "Organization/D")
    field.press("Enter")
    selected(page, "Organization/C1")
    field.press("Shift+Enter")
    selected(page, "Organization/D")
    page.get_by_role("button", name="Kết quả sau").click()
    selected(page, "Organization/C1")
    field.fill("onerror=alert(1)")
    field.press("Enter")
    expect(page.locator("#card h2")).to_have_text(HOSTILE)
    field.fill("xyz")
    expect(said).to_have_text("không có kết quả")
    assert page.locator("img[src=x]").count() == 0


def test_keys_walk_the_diagram_along_its_lines_and_the_tree_follows(page: Page) -> None:
    explorer(page)
    focus_diagram(page)
    for key, expected in (("ArrowDown", "Organization/D"), ("ArrowDown", "Organization/C1"),
                          ("ArrowRight", "Village/V3@Organization/D"), ("ArrowRight", "Organization/B1"),
                          ("ArrowLeft", "Village/V3@Organization/D"), ("ArrowLeft", "Organization/C1"),
                          ("ArrowDown", "Organization/C1-2"), ("ArrowDown", V2), ("Home", "Organization/D"),
                          ("ArrowUp", "Organization/D")):
        page.keyboard.press(key)
        selected(page, expected)
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    expect(row(page, V2)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    selected(page, f"gap@{V2}")
    expect(page.locator("#diagram")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(row(page, V2)).to_have_attribute("aria-expanded", "false")


def test_a_card_floats_by_the_pointer_while_the_selected_one_stays(page: Page) -> None:
    explorer(page)
    click_mark(page, "Organization/C1")
    place = page.evaluate(
        "(key) => { const frame = document.getElementById('diagram').getBoundingClientRect();"
        " const at = window.graphsvcDiagram.where(key); return { x: frame.x + at.x, y: frame.y + at.y }; }",
        "Organization/C1-2")
    page.mouse.move(place["x"] + 3, place["y"], steps=3)
    expect(page.locator(".hover-card")).to_be_visible()
    expect(page.locator(".hover-card bdi")).to_have_text(HOSTILE)
    expect(page.locator("#card h2")).to_have_text("Đảng bộ xã Một")
    page.mouse.move(5, 5)
    expect(page.locator(".hover-card")).to_be_hidden()


def test_a_person_is_selected_in_their_own_picture_and_leads_on(page: Page) -> None:
    explorer(page, "&person=ann")
    selected(page, "Person/ann")
    expect(page.locator("#card")).to_contain_text("Chi bộ thôn 1")
    expect(page.locator("#card").get_by_role("link", name="Trang riêng")).to_have_attribute(
        "href", "/people/ann?as_of=2022-06-17")
    row(page, "Household/h1@RESPONSIBLE_FOR@Person/ann").click()
    page.locator("#card").get_by_role("link", name="Xem riêng trên sơ đồ").click()
    expect(page).to_have_url(re.compile("household=h1"))
    expect(page.locator("h1")).to_have_text("Sơ đồ: Hộ 1")
    page.get_by_role("link", name="Toàn bộ sơ đồ").click()
    expect(row(page, "Organization/B1")).to_be_visible()


def test_without_script_everything_but_the_diagram_works(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(java_script_enabled=False, base_url=address, locale="vi-VN")
    page = context.new_page()
    page.goto("/explorer?as_of=2022-06-17")
    page.get_by_label("chỗ còn thiếu").check()
    page.locator("select[name=colour]").select_option(label="Loại")
    page.locator("#wishes").get_by_role("button").click()
    expect(row(page, "Organization/B1")).to_have_count(0)
    page.locator('#legend [data-class="cell"]').click()
    expect(row(page, "Organization/D")).to_have_class(re.compile("dimmed"))
    page.locator('[data-go="none"]').click()
    expect(page.locator("#tree tbody tr")).to_have_count(1)
    context.close()
