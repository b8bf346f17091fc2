"""A file that a reader sends, and how it is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flask import request
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge

from graphsvc.errors import Problem, Refused
from graphsvc.importing import job
from graphsvc.importing.foreign.opening import check_mapping
from graphsvc.importing.job import Asked
from graphsvc.importing.sheets import SHEETS
from graphsvc.jobs.job import Job
from graphsvc.language import Text
from graphsvc.sheets.encodings import ENCODINGS
from graphsvc.statements import values
from graphsvc.statements.types import Parameter
from graphsvc.web.errors import Unfit
from graphsvc.web.pages.reader import View
from graphsvc.web.security import LARGEST_UPLOAD

FORM = "multipart/form-data"
FILE = Text("Tệp", "File")
NO_FILE = Text("chọn một tệp .xlsx hoặc .csv", "choose an .xlsx or .csv file")
NOT_A_FORM = Text("Trang này chỉ nhận biểu mẫu của chính nó; chương trình dùng lệnh graphsvc import.",
                  "This page takes its own form only; programs use the command graphsvc import.")
TOO_LARGE = Text(
    "Tệp lớn quá {most} MB nên trình duyệt không gửi được. Hãy nhập bằng lệnh graphsvc import TỆP, hoặc chia tệp.",
    "The file is larger than the {most} MB that a browser may send. Import it by the command graphsvc import FILE, or "
    "part it.").filled({"most": LARGEST_UPLOAD // 2**20})
# How a file is to be read, where it does not tell by itself.
HOW: Mapping[str, Parameter] = {
    "from": Parameter("from", "date", Text("Thay đổi từ ngày", "Changes from"), Text(
        "Chỗ khác với dữ liệu là thay đổi từ ngày này; bỏ trống: hôm nay.",
        "What differs is a change from this day; left out: today."), optional=True, default=None),
    "sheet": Parameter("sheet", "choice", Text("Tệp có một bảng: đó là gì", "A file of one sheet: what it is"), Text(
        "Chỉ cần khi tên tệp và các cột không nói rõ.", "Needed only where its name and columns do not tell."),
        optional=True, default=None, choices={sheet.title.en: sheet.title for sheet in SHEETS}),
    "encoding": Parameter("encoding", "choice", Text("Bảng mã của CSV", "How CSV is encoded"), Text(
        "Bỏ trống: tự nhận ra.", "Left out: it is found out."),
        optional=True, default=None, choices={name: Text(name, name) for name in ENCODINGS}),
}
# A second file, which says what the columns of another system's table mean.
MAPPING: Mapping[str, Parameter] = {
    "mapping": Parameter("mapping", "text", Text("Tệp ánh xạ cột (YAML)", "Mapping of the columns (YAML)"), Text(
        "Cho bảng của hệ thống khác: tệp này nói cột nào có nghĩa gì, như --mapping của graphsvc import.",
        "For a table of another system: this file says what its columns mean, as --mapping of graphsvc import does."),
        optional=True, default=None),
}
ONE_ONLY = Text("tệp ánh xạ đã nói bảng là gì: bỏ trống “{title}”",
                "the mapping says what it is: leave “{title}” empty")


@dataclass(frozen=True)
class Upload:
    """What was sent: the file, if there is one, the other fields as they were typed, and what is wrong with them.

    `mapping` is a second file, if there is one.
    """

    file: FileStorage | None
    mapping: FileStorage | None
    typed: Mapping[str, str]
    read: Mapping[str, Any]
    problems: list[Problem]

    @classmethod
    def of_request(cls) -> "Upload":
        """The form of the request that is being answered.

        Raises
        ------
        Unfit
            It is no form, or it is too large.
        """
        request.max_content_length = LARGEST_UPLOAD
        if request.mimetype != FORM:
            raise Unfit(400, NOT_A_FORM)
        try:
            typed = {name: text for name, text in request.form.items() if name in HOW}
        except RequestEntityTooLarge as error:
            raise Unfit(413, TOO_LARGE) from error
        read, problems = values.checked(HOW, typed)
        file, mapping = _file("file"), _file("mapping")
        if file is None:
            problems = [Problem("missing", NO_FILE, "file"), *problems]
        if mapping and typed.get("sheet"):
            problems = [*problems, Problem("either", ONE_ONLY.filled({"title": HOW["sheet"].title}), "mapping")]
        return cls(file, mapping, typed, read, problems)

    def kept(self, view: View, file: FileStorage) -> Job:
        """A new import with the files that were sent.

        Raises
        ------
        Refused
            The mapping can't be read; nothing is kept.
        SetupError
            The data folder can't be written to.
        """
        day: date = self.read["from"] or view.graph.today()
        wanted = Asked(file.filename or "", self.read["sheet"], day, self.read["encoding"], view.reader.language)
        new = job.new(view.graph.settings, wanted)
        file.save(job.file(new))
        if self.mapping:
            self.mapping.save(job.mapping(new))
            try:
                check_mapping(job.file(new), job.mapping(new))
            except Refused as refused:
                job.imports(view.graph.settings).forget(new)
                raise Refused([_of_mapping(problem) for problem in refused.problems]) from None
        return new


def _file(name: str) -> FileStorage | None:
    """A file that was chosen in a field."""
    file = request.files.get(name)
    return file if file and file.filename else None


def _of_mapping(problem: Problem) -> Problem:
    """A problem in a mapping, at the field where that was chosen."""
    place = "" if problem.field in (None, "mapping", "file") else f"{problem.field}: "
    said = Text(f"{place}{problem.message.vi}", f"{place}{problem.message.en}")
    return replace(problem, field="mapping", message=said)
