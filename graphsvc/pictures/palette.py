"""The colours of visual/static/palette.css, for pictures that leave the service and take their colours with them."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from graphsvc import resources


@cache
def light() -> Mapping[str, str]:
    """The colours of the light theme, by name."""
    style = (resources.folder("visual") / "static" / "palette.css").read_text(encoding="utf-8")
    (theme,) = re.findall(r"^:root \{(.*?)^\}", style, re.DOTALL | re.MULTILINE)
    return MappingProxyType(dict(re.findall(r"--([\w-]+): (#\w+);", theme)))
