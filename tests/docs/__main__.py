"""Write the pages that are made from the code: `python -m tests.docs`, which is `make docs`."""

from tests.docs.pages import DOCS, PAGES


def main() -> None:
    """Write them all."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
