"""Text that a spreadsheet would take for a formula, made harmless in CSV as OWASP says, and read back unchanged."""

# What spreadsheets take for the beginning of a formula; an apostrophe in front makes it text again.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def neutral(text: str) -> str:
    """Text for a cell of CSV.

    >>> neutral("=1+1"), neutral("'=1+1"), neutral("'tis")
    ("'=1+1", "''=1+1", "'tis")
    """
    return f"'{text}" if text.lstrip("'").startswith(FORMULA) else text


def meant(cell: str) -> str:
    """The text that a cell of CSV was written for.

    >>> meant("'=1+1"), meant("''=1+1"), meant("'tis"), meant("=1+1")
    ('=1+1', "'=1+1", "'tis", '=1+1')
    """
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(FORMULA) else cell
