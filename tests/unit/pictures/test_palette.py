"""The colours: what is written can be read, and what is missing stands out, in both themes and in grey."""

import re
from itertools import pairwise

import pytest

from graphsvc import resources

LEVELS = ("all", "most", "part", "half", "little", "none")
LOOKS = ("root", "committee", "cell", "village", "person", "group", "household")
WHITE, DARK = "#FFFFFF", "#1B2430"
THEMES = dict(zip(("light", "dark"), re.findall(
    r"\{(.*?)\n\}", (resources.folder("visual") / "static" / "palette.css").read_text(encoding="utf-8"), re.DOTALL),
    strict=True))
theme = pytest.mark.parametrize("colours", [
    pytest.param(dict(re.findall(r"--([\w-]+): (#\w+);", text)), id=name) for name, text in THEMES.items()])


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG reckons it."""
    channels = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_known_contrasts_are_reckoned_right() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#FFFFFF", "#2a9d8f") == pytest.approx(3.32, abs=0.01)


@theme
def test_ink_on_a_fill_is_the_better_of_white_and_dark(colours: dict[str, str]) -> None:
    for name in [name.removesuffix("-ink") for name in colours if name.endswith("-ink")]:
        if name.startswith(("coverage-", "mark-", "class-")):
            fill, ink = colours[name], colours[f"{name}-ink"]
            assert ink == max((WHITE, DARK), key=lambda tried: contrast(tried, fill)), name
            assert contrast(ink, fill) >= 4.5, name


@theme
def test_words_on_the_page_can_be_read(colours: dict[str, str]) -> None:
    for ground in ("ground", "surface", "raised"):
        for ink in ("ink", "muted", "accent"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["accent"], colours["accent-soft"]) >= 4.5
    assert contrast(colours["accent-ink"], colours["accent"]) >= 4.5
    assert contrast(colours["notice-ink"], colours["notice"]) >= 4.5
    assert contrast(colours["notice-line"], colours["surface"]) >= 3


@theme
def test_what_changed_stands_out_and_its_shape_can_be_read(colours: dict[str, str]) -> None:
    for change in ("added", "ended", "moved"):
        assert contrast(colours[change], colours["ground"]) >= 3
        assert contrast(colours["change-ink"], colours[change]) >= 3


@theme
def test_marks_lines_and_the_focus_ring_can_be_seen(colours: dict[str, str]) -> None:
    for look in LOOKS:
        if look != "cell":  # the calm majority; its box is outlined
            assert contrast(colours[f"mark-{look}"], colours["ground"]) >= 3, look
    assert contrast(colours["line-strong"], colours["ground"]) >= 3
    assert contrast(colours["accent"], colours["ground"]) >= 3


@theme
def test_coverage_leaves_the_ground_steadily_as_it_falls(colours: dict[str, str]) -> None:
    away = [contrast(colours[f"coverage-{level}"], colours["ground"]) for level in LEVELS]
    assert all(before < after for before, after in pairwise(away))


def test_both_themes_name_the_same_colours() -> None:
    light, dark = (set(re.findall(r"--([\w-]+):", text)) for text in THEMES.values())
    assert light == dark


def test_no_other_style_sheet_and_no_script_holds_a_colour() -> None:
    for file in (resources.folder("visual") / "static").iterdir():
        if file.suffix in (".css", ".js") and file.name != "palette.css":
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?!\w)|rgba?\(|hsl", file.read_text(encoding="utf-8")), file.name
