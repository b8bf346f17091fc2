"""As `tests.unit.sheets.child`, for units of other systems."""

from pathlib import Path

from graphsvc.importing.foreign.opening import opened
from tests.unit.sheets.child import main

if __name__ == "__main__":
    main(lambda path: opened(Path(path), "en"))
