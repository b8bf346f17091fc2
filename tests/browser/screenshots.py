"""Pictures of every page, in both languages and themes, wide and narrow, to be looked at.

    python tests/browser/screenshots.py http://127.0.0.1:5000 FOLDER [AS_OF]
"""

import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = "/usr/bin/chromium"
PAGES = {
    "home": "/?as_of={day}",
    "questions": "/questions?as_of={day}",
    "question": "/questions/households-without-member?as_of={day}",
    "explorer": "/explorer?as_of={day}",
    "not-found": "/questions/no-such-question",
}
SIZES = {"wide": (1280, 860), "narrow": (360, 740)}


def main(address: str, folder: Path, day: str = "2022-06-17") -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        for language, theme, size in product(("vi", "en"), ("light", "dark"), SIZES):
            _take(browser, address, folder, (language, theme, size), day)
        browser.close()


def _take(browser: Browser, address: str, folder: Path, look: tuple[str, str, str], day: str) -> None:
    language, theme, size = look
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_cookies([{"name": name, "value": value, "url": address} for name, value in
                         (("lang", language), ("theme", theme))])
    page = context.new_page()
    for name, path in PAGES.items():
        page.goto(address + path.format(day=day))
        if name == "explorer":
            page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")
        page.screenshot(path=folder / f"{name}-{language}-{theme}-{size}.png", full_page=True)
    context.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:4])
