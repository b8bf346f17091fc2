"""A file that a reader sends, and how it is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import request
from werkzeug.datastructures import FileStorage

from graphsvc.errors import Problem
from graphsvc.importing import job
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


@dataclass(frozen=True)
class Upload:
    """What was sent: the file, if there is one, the other fields as they were typed, and what is wrong with them."""

    file: FileStorage | None
    typed: Mapping[str, str]
    read: Mapping[str, Any]
    problems: list[Problem]

    @classmethod
    def of_request(cls) -> "Upload":
        """The form of the request that is being answered.

        Raises
        ------
        Unfit
            It is no form. Werkzeug's own 413 where it is too large.
        """
        request.max_content_length = LARGEST_UPLOAD
        if request.mimetype != FORM:
            raise Unfit(400, NOT_A_FORM)
        typed = {name: text for name, text in request.form.items() if name in HOW}
        read, problems = values.checked(HOW, typed)
        file = request.files.get("file")
        if file is None or not file.filename:
            file, problems = None, [Problem("missing", NO_FILE, "file"), *problems]
        return cls(file, typed, read, problems)

    def kept(self, view: View, file: FileStorage) -> Job:
        """A new import with the file that was sent.

        Raises
        ------
        SetupError
            The data folder can't be written to.
        """
        day: date = self.read["from"] or view.graph.today()
        wanted = Asked(file.filename or "", self.read["sheet"], day, self.read["encoding"], view.reader.language)
        new = job.new(view.graph.settings, wanted)
        file.save(job.file(new))
        return new
