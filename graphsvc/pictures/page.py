"""A picture as one file that opens from disk without network: style, scripts, data and its own policy inside."""

import base64
import hashlib
import re
from collections.abc import Sequence

import orjson
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from graphsvc import resources
from graphsvc.pictures.drawing import Drawing
from graphsvc.pictures.library import vis_network
from graphsvc.words import Words

STYLES = ("palette.css", "ground.css", "picture.css", "file.css")
MODULES = ("card.js", "titles.js", "diagram.js", "treegrid.js", "file.js")
# A name may hold anything, and stands inside a script element: what could end it, or a line, is written as an escape.
ESCAPES = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})


def html(drawing: Drawing) -> bytes:
    """Draw a picture as one HTML file.

    Parameters
    ----------
    drawing
        The picture; all that is in sight is in the file, and nothing else.
    """
    styles, scripts = [_style(name) for name in STYLES], [_library(), _program()]
    return _environment(drawing.words).get_template("file.html").render(
        drawing=drawing, language=drawing.words.language,
        data=_data(drawing.network()), styles=styles, scripts=scripts, policy=_policy(styles, scripts)).encode()


def _environment(said: Words) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources.folder("visual") / "templates"), autoescape=True, trim_blocks=True,
        lstrip_blocks=True, extensions=["jinja2.ext.i18n"])
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        said.translations.gettext, said.translations.ngettext, newstyle=True)
    environment.filters.update(number=said.number, share=said.share)
    return environment


def _static(name: str) -> str:
    return (resources.folder("visual") / "static" / name).read_text(encoding="utf-8")


def _style(name: str) -> Markup:
    return Markup(_static(name))  # noqa: S704 (the service's own file)


def _library() -> Markup:
    source = vis_network().read_text(encoding="utf-8")
    return Markup(re.sub(r"^//# sourceMappingURL=.*$", "", source, flags=re.MULTILINE))  # noqa: S704 (a package's file)


def _program() -> Markup:
    """The page's modules as one script: what one exports the others find beside it."""
    sources = (re.sub(r"^import .*$", "", _static(name), flags=re.MULTILINE) for name in MODULES)
    joined = "\n".join(re.sub(r"^export ", "", source, flags=re.MULTILINE) for source in sources)
    return Markup("(() => {\n" + joined + "\n})();")  # noqa: S704 (the service's own files)


def _data(network: object) -> Markup:
    return Markup(orjson.dumps(network).decode().translate(ESCAPES))  # noqa: S704 (escaped here)


def _policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    """Only the file's own styles and scripts may run, known by their hashes; nothing else may load."""
    return (f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(styles)}; img-src data: blob:; "
            "base-uri 'none'; form-action 'none'")


def _hashes(texts: Sequence[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
