"""How much of a file is read. A spreadsheet program's own limits, where it has any."""

BYTES = 64 * 2**20  # of the file
INFLATED = 512 * 2**20  # of all that is read out of a workbook
PART = 16 * 2**20  # of each part of a workbook that holds no cells and no texts
STRINGS = 128 * 2**20  # of a workbook's texts
ENTRIES = 5_000
STYLES = 66_000  # of cells; a spreadsheet has 65,490
SHEETS = 200
NAME = 255  # characters of a sheet's name
ROWS = 1_048_576
COLUMNS = 1_024  # that hold something; a spreadsheet has 16,384
WIDTH = 16_384
TEXT = 32_767  # characters in a cell
LINE = 2**20  # characters of a row of CSV
TAGS = 5_000_000  # of a part of a workbook
IDLE_TAGS = 1_200_000  # of all sheets, that hold no value
TOKEN = 512 * 1024  # bytes from one tag to the next
DEPTH = 16  # tags in tags that are not looked at
NAMED = 20  # problems of one kind that are told singly
