"""The structure in numbers, each quarter or year."""

from tests.oracle.questions import structure_in_numbers
from tests.oracle.series import each_period

answer, order, examples = each_period(structure_in_numbers)
