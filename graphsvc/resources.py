"""Where cypher/ and visual/ are: beside the package in a checkout, inside it in an installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `cypher` or `visual`, wherever the service runs from."""
    inside = PACKAGE / "resources" / name
    return inside if inside.is_dir() else PACKAGE.parent / name
