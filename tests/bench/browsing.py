"""The pages in a real Chromium: what home takes on a first visit, and how soon and how smoothly a picture is drawn."""

import os
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.cases import Figure
from tests.bench.timing import seconds
from tests.browser.serving import CHROMIUM

DAY = "2022-06-17"
RUNS = 5
FEW = 60  # marks that one opening brings into sight
LIBRARY = "/library/"
# Pictures of the sample near 300 and near 1,500 marks: what is uncovered, and all households.
PICTURES = (("households-without-member", 200, 50), ("households", 400, 30))
# Resolves when what a click asked for is in sight: the answer is there, and the frame after it is painted.
CLICKED = """(link) => new Promise((resolve) => {
  const frame = document.getElementById("diagram"), began = performance.now();
  performance.clearResourceTimings();
  new MutationObserver((_, watch) => {
    if (frame.hasAttribute("aria-busy")) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const asked = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/explorer/picture"));
      resolve([performance.now() - began, asked.at(-1).responseEnd - asked.at(-1).requestStart]);
    }));
  }).observe(frame, { attributes: true });
  link.click();
})"""
# The mark below which nearest to so many are in sight.
HOLDING = """(rows, wanted) => {
  const below = (place) => {
    const end = rows.findIndex((row, other) => other > place && row.ariaLevel <= rows[place].ariaLevel);
    return (end < 0 ? rows.length : end) - place - 1;
  };
  const counted = rows.map((row, place) => [Math.abs(below(place) - wanted), below(place), row.dataset.key]);
  const [, found, key] = counted.sort(([one], [other]) => one - other)[0];
  return [found, key];
}"""
PANNED = """() => new Promise((resolve) => {
  const { network } = window.graphsvcDiagram, { x, y } = network.getViewPosition(), began = performance.now();
  let frames = 0;
  const step = (now) => {
    if (now - began > 2000) { resolve(frames / (now - began) * 1000); return; }
    frames += 1;
    network.moveTo({ position: { x: x + 200 * Math.sin(frames / 20), y }, animation: false });
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})"""


class Visit(NamedTuple):
    """Milliseconds until a page is drawn and until all its parts are there, and kilobytes without the library."""

    drawn: float
    complete: float
    size: float


def figures(address: str) -> Iterator[Figure]:
    """Everything that is measured in a browser; the service at the address has the sample of a district."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield from _home(browser, address)
        for question, soon, smooth in PICTURES:
            yield from _picture(browser, address, question, soon, smooth)
        browser.close()
    yield Figure("load of the machine meanwhile", None, os.getloadavg()[0], "")


def _home(browser: Browser, address: str) -> Iterator[Figure]:
    visits = [_visited(browser, f"{address}/?as_of={DAY}") for _ in range(RUNS)]
    yield Figure("home on a first visit, KB", None, median(visit.size for visit in visits), "< 150")
    yield Figure("home on a first visit, drawn, ms", None, median(visit.drawn for visit in visits), "< 1,000")
    yield Figure("… with the trend and what needs attention, ms", None, median(visit.complete for visit in visits), "")


def _visited(browser: Browser, address: str) -> Visit:
    """A first visit, with nothing in the cache."""
    context = browser.new_context()
    page, sizes, urls = context.new_page(), dict[str, float](), dict[str, str]()
    network = context.new_cdp_session(page)
    network.on("Network.requestWillBeSent", lambda told: urls.update({told["requestId"]: told["request"]["url"]}))
    network.on("Network.loadingFinished", lambda told: sizes.update({told["requestId"]: told["encodedDataLength"]}))
    network.send("Network.enable")
    page.goto("about:blank")
    drawn = seconds(lambda: page.goto(address))
    further = seconds(lambda: page.wait_for_function("() => !document.querySelector('[aria-busy=true]')"))
    context.close()
    sent = sum(size for name, size in sizes.items() if LIBRARY not in urls.get(name, ""))
    return Visit(drawn * 1000, (drawn + further) * 1000, sent / 1000)


def _picture(browser: Browser, address: str, question: str, soon: int, smooth: int) -> Iterator[Figure]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/explorer?as_of={DAY}&question={question}")
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'yes'")
    rows = page.locator("#tree tbody tr")
    marks = rows.count()
    yield from _drawn(page, rows.first.get_attribute("data-key"), "", marks, soon)
    if question == PICTURES[0][0]:
        few, key = rows.evaluate_all(HOLDING, FEW)
        yield from _drawn(page, key, f"{few} more opened: ", marks, soon)
    yield Figure("frames a second while it is moved", marks, page.evaluate(PANNED), f"≥ {smooth}")
    context.close()


def _drawn(page: Page, key: str | None, what: str, marks: int, soon: int) -> Iterator[Figure]:
    """How soon a mark that is opened is drawn with what is below it."""
    times = [_opened(page, key) for _ in range(RUNS)]
    yield Figure(f"{what}from the click until it is drawn, ms", marks, median(whole for whole, _ in times), "")
    yield Figure("… of it beyond the service's answer, ms", marks, median(whole - asked for whole, asked in times),
                 f"≤ {soon}")


def _opened(page: Page, key: str | None) -> Any:
    """Close a mark and open it again: milliseconds of the opening, and of waiting for its answer."""
    for _ in range(2):
        times = page.locator(f'#tree tbody tr[data-key="{key}"] a.turn-mark').evaluate(CLICKED)
    return times
