"""`graphsvc doctor`: what is well with this installation, and what is not, with the mend."""

from typing import TYPE_CHECKING, Any

import click

from graphsvc.cli.options import format_option
from graphsvc.cli.saying import LANGUAGE, Command, say
from graphsvc.language import Text
from graphsvc.statements.types import Column

if TYPE_CHECKING:
    from graphsvc.doctor.finding import Finding

COLUMNS = (
    Column("check", "text", Text("Mục", "Check")),
    Column("verdict", "text", Text("Đánh giá", "Verdict")),
    Column("found", "text", Text("Thấy gì", "Found")),
    Column("mend", "text", Text("Cách sửa", "Mend")),
)


def examined(format: str) -> None:
    """Print what each check finds; the status is 1 where anything is bad."""
    from graphsvc.cli.printing import print_rows
    from graphsvc.doctor.examining import examined
    from graphsvc.settings import from_environment

    found = list(examined(from_environment()))
    print_rows(COLUMNS, [_row(finding, format) for finding in found], format)
    if any(finding.verdict == "bad" for finding in found):
        click.get_current_context().exit(1)


def _row(finding: "Finding", format: str) -> list[Any]:
    """A finding; a table speaks to people, all else to programs, by words that stay the same."""
    from graphsvc.doctor.finding import CHECKS, VERDICTS

    said = [finding.found.says(LANGUAGE), finding.mend.says(LANGUAGE)]
    if format == "table":
        return [CHECKS[finding.check].says(LANGUAGE), VERDICTS[finding.verdict].says(LANGUAGE), *said]
    return [finding.check, finding.verdict, *said]


command = Command("doctor", callback=examined, params=[format_option()], help=say(
    "Kiểm tra cài đặt này: bộ máy đồ thị, lược đồ, đồng hồ, nhật ký, đĩa, bộ nhớ, câu hỏi riêng; chỗ nào chưa tốt "
    "thì nói cách sửa. Không thay đổi gì, và chạy được cả khi dịch vụ đang chạy.",
    "Check this installation: engine, schema, clock, log, disk, memory, own questions; what is not good comes with its "
    "mend. Changes nothing, and may run while the service does."))
