"""Members by organisation, each quarter or year."""

from tests.oracle.questions import members_by_organization
from tests.oracle.series import each_period

answer, order, examples = each_period(members_by_organization)
