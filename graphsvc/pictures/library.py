"""Where vis-network is: in pyvis's wheel, so that nothing is copied and nothing comes from elsewhere."""

from pathlib import Path

import pyvis


def vis_network() -> Path:
    """The newest vis-network that the wheel holds."""
    return max((Path(pyvis.__file__).parent / "lib").glob("vis-*/vis-network.min.js"))
