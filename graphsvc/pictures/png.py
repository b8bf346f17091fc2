"""A picture as PNG: the SVG document, drawn by resvg in the letters that come with the service.

A machine may have no fonts at all, as a small container has none; so letters come from a package. What they lack is
taken from the fonts of the machine, where it has any.
"""

from math import sqrt

import font_source_sans_pro
import resvg_py

from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.svg import size, svg

FAMILY = "Source Sans Pro"
FILES = [font_source_sans_pro.font_files_ttf[name] for name in ("SourceSansPro", "SourceSansProBold")]
SHARP = 2.0  # dots for each of a screen's
MOST_DOTS, LONGEST_SIDE = 32_000_000, 16_000  # a picture takes four bytes a dot of memory while it is drawn


def png(drawing: Drawing) -> bytes:
    """Draw a picture as PNG, at twice a screen's sharpness; a large one only as sharp as memory allows.

    Parameters
    ----------
    drawing
        The picture.
    """
    width, height = size(drawing)
    zoom = min(SHARP, sqrt(MOST_DOTS / (width * height)), LONGEST_SIDE / max(width, height))
    return bytes(resvg_py.svg_to_bytes(
        svg_string=svg(drawing).decode(), zoom=zoom, font_files=FILES, sans_serif_family=FAMILY,
        style_sheet=f'svg {{ font-family: "{FAMILY}", sans-serif }}'))
