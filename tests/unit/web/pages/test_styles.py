"""The styles that every page shares."""

import re

from graphsvc import resources


def test_no_rule_asks_the_whole_page_what_is_in_it() -> None:
    """Each element that comes in would have all of them styled anew: three times for one picture of 1,500 marks."""
    styles = "".join(path.read_text(encoding="utf-8") for path in (resources.folder("visual") / "static").glob("*.css"))
    assert re.findall(r"(?<![-\w.#])(?:html|body|main|:root):(?:has|not\(:has)\(", styles) == []
