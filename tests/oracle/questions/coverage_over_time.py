"""Coverage, each quarter or year."""

from tests.oracle.questions import coverage
from tests.oracle.series import each_period

answer, order, examples = each_period(coverage)
