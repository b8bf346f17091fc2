"""Village heads by area, each quarter or year."""

from tests.oracle.questions import village_heads_by_area
from tests.oracle.series import each_period

answer, order, examples = each_period(village_heads_by_area)
