"""Ways to tamper with a log; each alters it and gives the lowest number at which the chain must show it."""

import random
from collections.abc import Callable
from typing import Any

from tests.tampering.logs import LISTS, Log, move_head, rehash

Way = Callable[[Log, random.Random], int]
TEXTS = ("time", "action", "previous", "hash", "head", "head_salt", "head_leaf")


def altered_entry(log: Log, dice: random.Random) -> int:
    """One value of an entry."""
    entry = dice.choice(log.changes)
    name = dice.choice((*TEXTS, "rows"))
    entry[name] = _other(entry[name], dice)
    return int(entry["number"])


def renumbered_entry(log: Log, dice: random.Random) -> int:
    """An entry takes the number of another, or one that nobody has."""
    entry = dice.choice(log.changes)
    number, taken = entry["number"], _other_number(log, dice, entry["number"])
    entry["number"] = taken
    return int(min(number, taken or number))  # numbers begin with 1: an entry 0 is none


def altered_row(log: Log, dice: random.Random) -> int:
    """The content, salt or leaf of one row."""
    piece, name = dice.choice(log.pieces), dice.choice(LISTS)
    at = dice.randrange(len(piece[name]))
    piece[name][at] = _other(piece[name][at], dice)
    return int(piece["change"])


def altered_row_with_its_leaf(log: Log, dice: random.Random) -> int:
    """A row whose leaf is made to fit."""
    number = altered_row(log, dice)
    kept = log.entry(number)["hash"]
    rehash(log, number)
    log.entry(number)["hash"] = kept
    return number


def altered_row_with_the_hash(log: Log, dice: random.Random) -> int:
    """A row whose leaf and entry are made to fit: the next entry, or the head, does not follow it."""
    return min(_altered_and_fitted(log, dice) + 1, log.last)


def lost_value(log: Log, dice: random.Random) -> int:
    """One property of an entry or a piece is gone."""
    node, number = dice.choice([*((c, c["number"]) for c in log.changes), *((p, p["change"]) for p in log.pieces)])
    del node[dice.choice(sorted(node))]
    return int(number)


def retyped_value(log: Log, dice: random.Random) -> int:
    """One property of an entry or a piece, or the items of one, are of another type."""
    node, number = dice.choice([*((c, c["number"]) for c in log.changes), *((p, p["change"]) for p in log.pieces)])
    name = dice.choice(sorted(node))
    node[name] = _of_another_type(node[name], dice)
    return int(number)


def shortened_piece(log: Log, dice: random.Random) -> int:
    """A row's content, salt or leaf is gone, or all three of them."""
    piece = dice.choice(log.pieces)
    at = dice.randrange(len(piece["leaves"]))
    for name in dice.choice([*((name,) for name in LISTS), LISTS]):
        del piece[name][at]
    return int(piece["change"])


def moved_piece(log: Log, dice: random.Random) -> int:
    """A piece goes to another entry, or to one that is not there."""
    piece = dice.choice(log.pieces)
    number, taken = piece["change"], _other_number(log, dice, piece["change"])
    piece["change"] = taken
    return int(min(number, taken))


def renumbered_piece(log: Log, dice: random.Random) -> int:
    """A piece has another place within its entry."""
    piece = dice.choice(log.pieces)
    piece["piece"] = _other(piece["piece"], dice)
    return int(piece["change"])


def removed_entry(log: Log, dice: random.Random) -> int:
    """An entry goes, its rows stay."""
    entry = dice.choice(log.changes)
    log.changes.remove(entry)
    return int(entry["number"])


def removed_entry_with_rows(log: Log, dice: random.Random) -> int:
    """An entry goes with its rows; where it was the newest, the head points to none."""
    entry = dice.choice(log.changes)
    log.changes.remove(entry)
    log.pieces = [piece for piece in log.pieces if piece["change"] != entry["number"]]
    return min(int(entry["number"]), log.last)


def removed_piece(log: Log, dice: random.Random) -> int:
    """A piece of an entry's rows goes."""
    return int(log.pieces.pop(dice.randrange(len(log.pieces)))["change"])


def doubled_entry(log: Log, dice: random.Random) -> int:
    """An entry is there twice."""
    entry = dice.choice(log.changes)
    log.changes.append(dict(entry))
    return int(entry["number"])


def doubled_piece(log: Log, dice: random.Random) -> int:
    """A piece is there twice, at its place or behind the last one."""
    piece = dice.choice(log.pieces)
    places = (piece["piece"], len(log.pieces_of(piece["change"])))
    log.pieces.append({**piece, "piece": dice.choice(places)})
    return int(piece["change"])


def swapped_entries(log: Log, dice: random.Random) -> int:
    """Two entries change places, with their rows or without."""
    one, other = dice.sample(log.changes, 2)
    first, second = one["number"], other["number"]
    swap = {first: second, second: first}
    one["number"], other["number"] = second, first
    if dice.random() < 0.5:
        for piece in log.pieces:
            piece["change"] = swap.get(piece["change"], piece["change"])
    return int(min(first, second))


def swapped_values(log: Log, dice: random.Random) -> int:
    """Two entries change one value, or all that says who made them and why."""
    one, other = dice.sample(log.changes, 2)
    for name in dice.choice([*((name,) for name in TEXTS), ("head", "head_salt", "head_leaf")]):
        one[name], other[name] = other[name], one[name]
    return int(min(one["number"], other["number"]))


def swapped_pieces(log: Log, dice: random.Random) -> int:
    """Two pieces change places, within an entry or between two."""
    one, other = dice.sample(log.pieces, 2)
    for name in ("change", "piece"):
        one[name], other[name] = other[name], one[name]
    return int(min(one["change"], other["change"]))


def swapped_rows(log: Log, dice: random.Random) -> int:
    """Two rows of a piece change places."""
    piece = dice.choice([piece for piece in log.pieces if len(piece["leaves"]) > 1])
    one, other = dice.sample(range(len(piece["leaves"])), 2)
    for name in LISTS:
        piece[name][one], piece[name][other] = piece[name][other], piece[name][one]
    return int(piece["change"])


def altered_head(log: Log, dice: random.Random) -> int:
    """The head names another entry or hash, or is gone."""
    way = dice.choice(("number", "hash", "gone"))
    if way == "gone":
        log.heads.clear()
    else:
        log.heads[0][way] = _other(log.heads[0][way], dice)
    return log.last


SHOWN: tuple[Way, ...] = (
    altered_entry, renumbered_entry, altered_row, altered_row_with_its_leaf, altered_row_with_the_hash, lost_value,
    retyped_value, shortened_piece, moved_piece, renumbered_piece, removed_entry, removed_entry_with_rows,
    removed_piece, doubled_entry, doubled_piece, swapped_entries, swapped_values, swapped_pieces, swapped_rows,
    altered_head)


def cut_off(log: Log, dice: random.Random) -> int:
    """The newest entries go and the head moves along; shown from the first that is gone."""
    first = dice.randint(2, log.last)
    log.changes = [change for change in log.changes if change["number"] < first]
    log.pieces = [piece for piece in log.pieces if piece["change"] < first]
    move_head(log)
    return first


def written_anew(log: Log, dice: random.Random) -> int:
    """A row is altered and every entry from there on made to fit, the head too; shown from there on."""
    first = _altered_and_fitted(log, dice)
    previous = log.entry(first)["hash"]
    for number in range(first + 1, log.last + 1):
        rehash(log, number, previous)
        previous = log.entry(number)["hash"]
    move_head(log)
    return first


HIDDEN: tuple[Way, ...] = (cut_off, written_anew)


def _altered_and_fitted(log: Log, dice: random.Random) -> int:
    piece = dice.choice(log.pieces)
    at = dice.randrange(len(piece["contents"]))
    piece["contents"][at] = _other(piece["contents"][at], dice)
    rehash(log, piece["change"])
    return int(piece["change"])


def _other(value: Any, dice: random.Random) -> Any:
    """Another value of the same type."""
    if isinstance(value, int):
        return value + dice.choice((-1, 1, 2))
    if not value:
        return "f00"
    at = dice.randrange(len(value))
    return value[:at] + dice.choice([c for c in "0123456789abcdef" if c != value[at]]) + value[at + 1 :]


def _of_another_type(value: Any, dice: random.Random) -> Any:
    if isinstance(value, int):
        return dice.choice((float(value), value + 0.5, str(value)))
    if isinstance(value, str):
        return dice.choice((7, [value], True))
    return dice.choice(("".join(value), [7 for _ in value], len(value)))


def _other_number(log: Log, dice: random.Random, number: int) -> int:
    return dice.choice([n for n in range(log.last + 3) if n != number])

