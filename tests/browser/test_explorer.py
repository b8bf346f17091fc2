"""The explorer as a planner uses it: opening, colouring, filtering, finding, walking by key, and from one person on."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_story import V1, V2, click_mark, explorer, row
from tests.unit.web.pages.district import DAY, HOSTILE

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
    page.locator(".filtering summary").click()
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


def test_a_link_is_left_out_and_a_class_is_shown_alone_by_keyboard(page: Page) -> None:
    explorer(page, f"&open={V1}")
    before = rows(page)
    opener = page.locator(".filtering summary")
    opener.press("Enter")
    left_out = page.locator('#ties [value="RESPONSIBLE_FOR"]')
    left_out.focus()
    page.keyboard.press("Space")
    expect(row(page, f"Person/ann@{V1}")).to_have_count(0)
    assert "without=RESPONSIBLE_FOR" in page.url and sorted(rows(page)) == sorted(drawn(page))
    expect(left_out).to_be_focused()
    expect(opener).to_have_text("Đang lọc", use_inner_text=True)
    page.keyboard.press("Space")
    expect(row(page, f"Person/ann@{V1}")).to_be_visible()
    expect(opener).to_have_text("Lọc", use_inner_text=True)
    page.get_by_label("những gì được chọn ở chú giải").check()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(left_out).to_be_hidden()
    page.locator('#legend [data-class="all"]').focus()
    page.keyboard.press("Space")
    expect(row(page, "Organization/B1")).to_have_count(0)
    expect(page.locator('#legend [data-class="nothing"] b')).to_have_text("1")
    expect(page.locator('#legend [data-class="all"]')).to_be_focused()
    assert sorted(rows(page)) == sorted(drawn(page))
    page.keyboard.press("Tab")
    page.locator('#legend [data-class="nothing"]').press("Enter")
    expect(row(page, "Organization/B1")).to_be_visible()
    expect(row(page, V2)).to_have_count(0)
    page.reload()
    expect(row(page, "Organization/B1")).to_be_visible()
    expect(row(page, V2)).to_have_count(0)
    opener.click()
    page.get_by_label("những gì được chọn ở chú giải").uncheck()
    expect(row(page, V2)).to_be_visible()
    assert rows(page) == before


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
    page.locator(".filtering summary").click()
    page.get_by_label("chỗ còn thiếu").check()
    page.locator("select[name=colour]").select_option(label="Loại")
    page.locator("#wishes").get_by_role("button").click()
    expect(row(page, "Organization/B1")).to_have_count(0)
    page.locator('#legend [data-class="cell"]').click()
    expect(row(page, "Organization/D")).to_have_class(re.compile("dimmed"))
    page.locator('[data-go="none"]').click()
    expect(page.locator("#tree tbody tr")).to_have_count(1)
    context.close()


def test_without_script_another_day_keeps_colours_and_filters(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(java_script_enabled=False, base_url=address, locale="vi-VN")
    page = context.new_page()
    page.goto(f"/explorer?as_of={DAY}&colour=kind&kind=villages&layout=tree")
    page.locator("#time [name=as_of]").fill("2023-06-01")
    page.locator("#time button", has_text="Xem").last.click()
    for kept in ("as_of=2023-06-01", "colour=kind", "kind=villages", "layout=tree"):
        assert kept in page.url
    context.close()


def slider(page: Page):  # type: ignore[no-untyped-def]
    """The slider through time, once its days are known."""
    found = page.locator("#time input[type=range]")
    expect(found).to_be_visible()
    expect(page.locator("#time .slide rect")).to_have_count(2)  # a bar for each month in which something changed
    return found


def test_from_change_to_change_the_picture_and_the_address_follow(page: Page) -> None:
    explorer(page)
    slider(page)
    page.get_by_role("button", name="Thay đổi sau").click()
    expect(row(page, "Organization/E")).to_be_visible()
    assert "as_of=2023-01-01" in page.url and "Organization/E" in drawn(page)
    expect(page.locator("#heading p")).to_have_text("ngày 01/01/2023")
    expect(page.locator('.about [name="as_of"]')).to_have_value("2023-01-01")
    expect(page.get_by_role("button", name="Thay đổi sau")).to_be_disabled()
    assert "as_of=2023-01-01" in str(page.get_by_role("link", name="Tổng quan").get_attribute("href"))
    page.go_back()
    expect(row(page, "Organization/E")).to_have_count(0)
    expect(page.locator("#heading p")).to_have_text("ngày 17/06/2022")
    page.go_forward()
    expect(row(page, "Organization/E")).to_be_visible()
    page.reload()
    expect(row(page, "Organization/E")).to_be_visible()


def test_a_slide_asks_for_the_day_it_rests_on_and_is_one_step_back(page: Page) -> None:
    explorer(page)
    slider(page).focus()
    pictures: list[str] = []
    page.on("request", lambda request: pictures.append(request.url) if "/explorer/picture" in request.url else None)
    slider(page).evaluate("""(slider) => { for (const step of [50, 100, 150]) {
        slider.value = Number(slider.max) - 150 + step;
        slider.dispatchEvent(new Event("input", { bubbles: true })); } }""")
    expect(row(page, "Organization/E")).to_be_visible()
    assert len(pictures) == 1 and "as_of=2023-01-01" in page.url
    expect(slider(page)).to_have_attribute("aria-valuetext", "01/01/2023")
    page.go_back()
    expect(row(page, "Organization/E")).to_have_count(0)


def test_a_day_without_anything_says_so_and_the_way_back_works(page: Page) -> None:
    explorer(page)
    page.locator('#time [name="as_of"]').fill("2019-05-05")
    page.locator('#time [name="as_of"]').dispatch_event("change")
    expect(page.locator("#empty")).to_be_visible()
    assert rows(page) == drawn(page) == []
    page.go_back()
    expect(row(page, V1)).to_be_visible()
    expect(page.locator("#empty")).to_be_hidden()


def test_two_days_are_compared_in_tree_diagram_and_list(page: Page) -> None:
    explorer(page)
    page.locator('#time [name="compared"]').fill("2023-06-01")
    page.locator('#time [name="compared"]').dispatch_event("change")
    expect(page.locator("#changes")).to_contain_text("Thêm mới 2")
    expect(row(page, "Organization/E")).to_contain_text("Thêm mới:")
    page.locator("#changes").get_by_role("button", name="Đảng bộ cơ quan Thử").click()
    selected(page, "Organization/E")
    expect(page.locator("#card dl")).to_contain_text("Thêm mới")
    assert "compared=2023-06-01" in page.url
    page.go_back()
    expect(page.locator("#changes")).to_be_hidden()
    expect(page.locator('#time [name="compared"]')).to_have_value("")


def test_the_latest_wish_wins(page: Page) -> None:
    explorer(page)
    page.route("**/explorer/picture?*colour=kind*", lambda route: (page.wait_for_timeout(600), route.continue_()))
    page.locator("select[name=colour]").select_option("kind")
    page.locator("select[name=colour]").select_option("sector")
    expect(page.locator("#measure")).to_have_text("Khối")
    page.wait_for_timeout(900)
    expect(page.locator("#measure")).to_have_text("Khối")
    assert "colour=sector" in page.url


def test_it_fills_the_screen_and_prints_on_one_landscape_page(page: Page) -> None:
    explorer(page)
    page.get_by_role("button", name="Toàn màn hình").click()
    page.wait_for_function("() => document.fullscreenElement?.classList.contains('explorer')")
    page.evaluate("() => document.exitFullscreen()")
    page.emulate_media(media="print")
    expect(page.locator("#wishes")).to_be_hidden()
    expect(page.locator("#diagram canvas")).to_be_visible()
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") <= 3 and b"/MediaBox [0 0 841" in pdf


def test_pinned_cards_stay_while_others_are_looked_at(page: Page) -> None:
    explorer(page)
    for key in ("Organization/C1", "Organization/C1-2", "Organization/D", "Organization/B1", "Organization/B1"):
        row(page, key).click()
        page.get_by_role("button", name="Ghim", exact=True).click()
    names = page.locator("#pinned h2")
    expect(names).to_have_text(["Chi bộ Bưu điện", "Đảng bộ huyện Thử", HOSTILE])
    row(page, "Organization/C1").click()
    expect(page.locator("#card h2")).to_have_text("Đảng bộ xã Một")
    page.get_by_role("button", name="Bỏ ghim: Đảng bộ huyện Thử").click()
    expect(names).to_have_text(["Chi bộ Bưu điện", HOSTILE])
    expect(page.locator("#pinned")).to_contain_text("Chi bộ")
    assert page.locator("img[src=x]").count() == 0


def test_another_layout_shows_the_whole_whatever_was_selected(page: Page) -> None:
    explorer(page)
    row(page, V1).click()
    page.evaluate("() => window.graphsvcDiagram.fly('Organization/D')")
    page.locator("select[name=layout]").select_option("tree")
    page.wait_for_function("() => new URL(location.href).searchParams.get('layout') === 'tree'")
    expect(page.locator("#diagram")).not_to_have_attribute("aria-busy", "true")
    sight = page.evaluate("""() => {
        const frame = document.getElementById("diagram"), drawn = window.graphsvcDiagram;
        return drawn.network.body.data.nodes.getIds().map(drawn.where).every(
            ({ x, y }) => x > 0 && y > 0 && x < frame.clientWidth && y < frame.clientHeight); }""")
    assert sight


def test_a_second_thing_is_named_and_the_picture_shows_how_they_are_connected(page: Page) -> None:
    page.goto(f"/explorer?as_of={DAY}&household=h1")
    page.get_by_text("Hai đối tượng liên hệ với nhau thế nào?").click()
    page.get_by_role("combobox", name="Đến").fill("dang bo huyen")
    expect(page.locator("#field-to-list [role=option]")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Xem liên hệ").click()
    page.wait_for_url("**/explorer?**from=Household%2Fh1&to=Organization%2FD**")
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")
    expect(page.locator("#tree tbody tr")).to_have_count(7)
    expect(page.locator(".chain li").first).to_contain_text("trực thuộc Đảng bộ huyện Thử")
    page.locator('#tree tr[data-key="Organization/D"] a.turn-mark').click()
    expect(page.locator("#tree tbody tr")).to_have_count(1)
    page.go_back()
    expect(page.locator("#tree tbody tr")).to_have_count(7)
    page.locator("#time [name=as_of]").fill("2019-01-01")
    expect(page.locator("main")).to_contain_text("không có gì nối hai bên")


def test_the_rows_of_a_question_are_drawn_and_followed_through_time(page: Page) -> None:
    page.goto(f"/questions/households-without-member?as_of={DAY}")
    page.get_by_role("link", name="Vẽ trên sơ đồ").click()
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")
    assert "question=households-without-member" in page.url
    expect(page.locator("h1")).to_have_text("Sơ đồ: Hộ chưa có đảng viên phụ trách")
    expect(page.locator('#legend [data-class="rows"] b')).to_have_text("4")
    expect(page.locator('#tree tr[data-class="rows"]')).to_have_count(4)
    assert sorted(rows(page)) == sorted(drawn(page))
    assert page.locator("img[src=x]").count() == 0
    row(page, V2).locator("a.turn-mark").click()
    expect(page.locator('#tree tr[data-class="rows"]')).to_have_count(2)
    expect(row(page, V2).locator(".number").last).to_have_text("2")
    page.locator('#legend [data-class="rows"]').click()
    expect(row(page, V2)).to_have_class(re.compile("dimmed"))
    page.go_back()
    page.go_back()
    expect(page.locator('#tree tr[data-class="rows"]')).to_have_count(4)
    page.locator("#time [name=as_of]").fill("2019-01-01")
    expect(page.locator("#empty")).to_contain_text("Không có dòng nào")
    expect(page.locator("#empty")).to_be_visible()
    assert "question=households-without-member" in page.url
    page.locator("#time [name=as_of]").fill(DAY)
    expect(page.locator('#tree tr[data-class="rows"]')).to_have_count(4)
    page.locator("details.save-as summary").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    assert "Hộ chưa có đảng viên phụ trách" in saved.value.suggested_filename
    page.get_by_role("link", name="Xem dạng bảng").click()
    expect(page.locator("table.rows tbody tr")).to_have_count(4)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_bar_is_one_row_on_a_wide_screen(page: Page, language: str) -> None:
    page.goto(f"/explorer?as_of={DAY}&lang={language}")
    tops = page.evaluate("""() => [...document.querySelectorAll(".bar a, .bar button, .bar select, .bar input")]
        .filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
        .sort((one, other) => one.left - other.left).map(({ left, right, top }) => [left, right, top])""")
    assert max(top for *_, top in tops) < 30 and max(right for _, right, _ in tops) <= 1280
    assert all(right <= left + 1 for (_, right, _), (left, *_) in pairwise(tops)), "none stands over another"


def test_at_360_pixels_the_day_of_drawn_rows_stands_beside_its_button(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"/explorer?as_of={DAY}&question=households-without-member")
    day, button = (page.locator(f".about {one}").bounding_box() for one in ("[name=as_of]", "button"))
    assert day and button and day["x"] + day["width"] <= button["x"]
    assert page.evaluate("() => document.documentElement.scrollWidth") == 360


def carried(page: Page, form: str) -> list[list[str]]:
    """What a form would send, in its order."""
    sent: list[list[str]] = page.locator(form).evaluate("(form) => [...new FormData(form)]")
    return sent


def test_the_bar_asks_for_another_day_of_the_view_that_is_seen(page: Page) -> None:
    explorer(page, "&village=V1&layout=tree")
    page.locator("select[name=colour]").select_option("load")
    expect(page.locator("#legend")).to_contain_text("trên 30")
    page.locator(".about [name=as_of]").fill("2022-06-18")
    page.locator(".about button").click()
    page.wait_for_url("**as_of=2022-06-18**")
    assert all(kept in page.url for kept in ("village=V1", "layout=tree", "colour=load"))


def test_another_language_or_theme_leads_back_to_what_the_script_opened(page: Page) -> None:
    explorer(page)
    row(page, V1).locator("a.turn-mark").click()
    expect(row(page, f"gap@{V1}")).to_be_visible()
    page.locator(".choices > a[lang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(row(page, f"gap@{V1}")).to_be_visible()
    page.locator(".choices > a").last.click()
    expect(row(page, f"gap@{V1}")).to_be_visible()


def test_what_is_asked_from_the_diagram_is_asked_on_its_day(page: Page) -> None:
    page.goto("/explorer")
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")
    page.locator("#time [name=as_of]").fill("2022-06-18")
    page.wait_for_url("**as_of=2022-06-18**")
    expect(page.locator("#heading p")).to_have_text("ngày 18/06/2022")
    for form in (".bar .find", ".connecting form"):
        assert ["as_of", "2022-06-18"] in carried(page, form)
    page.go_back()
    expect(page.locator("#heading p")).not_to_have_text("ngày 18/06/2022")
    assert "as_of" not in dict(carried(page, ".connecting form"))


def test_a_compared_page_is_one_screen(page: Page) -> None:
    explorer(page, "&levels=8&compared=2019-06-17")
    assert page.locator("#tree tbody .visually-hidden").count() > 15
    assert page.evaluate("() => document.documentElement.scrollHeight - innerHeight") == 0


def test_the_slider_says_its_day_as_the_page_does(page: Page) -> None:
    explorer(page, "&lang=en")
    expect(slider(page)).to_have_attribute("aria-valuetext", "17 Jun 2022")


def test_the_selected_mark_stands_in_the_address_and_comes_back(page: Page) -> None:
    explorer(page)
    row(page, V1).click()
    page.wait_for_url("**selected=Village**")
    page.reload()
    selected(page, V1)
    expect(page.locator("#card h2")).to_have_text("Thôn 1")
    page.locator("select[name=colour]").select_option("kind")
    page.wait_for_url("**colour=kind**")
    assert "selected=Village" in page.url
    selected(page, V1)


def test_the_selected_mark_has_two_rings_whatever_its_fill(page: Page) -> None:
    explorer(page)
    row(page, V2).click()
    expect(page.locator("#card h2")).to_contain_text("Thôn")
    seen = page.evaluate("""(key) => {
        const { network } = window.graphsvcDiagram, canvas = document.querySelector("#diagram canvas");
        const { x, y } = network.getPosition(key), pixel = Math.max(1, 1 / network.getScale());
        const style = getComputedStyle(document.documentElement);
        const ratio = canvas.width / canvas.clientWidth;
        const top = network.canvasToDOM({ x: x + 20, y: y - 12 - 6 * pixel });
        const { data } = canvas.getContext("2d").getImageData(top.x * ratio, top.y * ratio, 1, 8 * ratio);
        const hex = (at) => "#" + [...data.slice(at, at + 3)].map((one) => one.toString(16).padStart(2, "0")).join("");
        const colour = (name) => style.getPropertyValue(name).trim().toLowerCase();
        return { column: [...data.keys()].filter((at) => at % 4 === 0).map(hex),
            rings: ["--accent", "--ground"].map(colour) }; }""", V2)
    accent, ground = (seen["column"].index(ring) for ring in seen["rings"])
    assert accent < ground, "the accent is outside, the ground between it and the fill"


def test_the_card_tells_links_changes_and_history_of_its_thing(page: Page) -> None:
    explorer(page, "&village=V1")
    row(page, "Household/h1@Person/ann@Village/V1").click()
    card = page.locator("#card")
    expect(card).to_contain_text("Trần Thị An")
    for heading in ("Ai phụ trách", "Các mối liên kết", "Thay đổi", "Quá trình đã ghi nhận"):
        expect(card.locator("#further > details > summary", has_text=heading)).to_be_visible()
    card.locator("#further > details", has_text="Các mối liên kết").locator("summary").first.click()
    expect(card.locator("#further")).to_contain_text("Thôn 1")
    assert page.evaluate("() => [...document.querySelectorAll('#further [id]')].length") == 0


def test_what_is_not_drawn_yet_is_found_and_the_picture_opens_down_to_it(page: Page) -> None:
    explorer(page, "&colour=kind")
    page.get_by_label("Tìm trong hình").fill("ho 3")
    page.locator("#out-of-sight").get_by_role("button", name="Hộ 3").click()
    key = f"Household/h3@HouseholdGroup/g1@Person/binh@{V1}"
    selected(page, key)
    expect(page.locator("#card h2")).to_have_text("Hộ 3")
    expect(page.locator("#out-of-sight")).to_be_hidden()
    assert "colour=kind" in page.url and key in drawn(page)
    page.go_back()
    expect(row(page, key)).to_have_count(0)


@pytest.mark.parametrize("layout", ["tree", "radial"])
def test_names_are_read_however_small_the_picture(page: Page, layout: str) -> None:
    page.add_init_script("""window.written = [];
        const { fillText } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
          const { a, b } = this.getTransform(), size = parseFloat(this.font.match(/[0-9.]+px/)[0]);
          window.written.push([text, Math.hypot(a, b) / devicePixelRatio * size]);
          return fillText.call(this, text, ...where); };""")
    explorer(page, f"&levels=8&layout={layout}")
    page.evaluate("""() => { window.written.length = 0; window.graphsvcDiagram.network.moveTo({ scale: .1 });
        window.graphsvcDiagram.network.redraw(); }""")
    page.wait_for_function("() => window.written.length > 1")
    written = page.evaluate("() => window.written")
    assert "Đảng bộ huyện Thử" in {text.strip("\u2068\u2069") for text, _ in written}
    assert all(size > 11 for _, size in written)
