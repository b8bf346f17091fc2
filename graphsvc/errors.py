"""The family of errors that the service raises on purpose.

    GraphsvcError
    ├── Refused            what was asked for can't be done: problems, each with its field and the mend
    │   ├── NotFound       a question, picture, action or thing by a name that isn't there
    │   └── Outdated       it rests on what has changed since it was looked at
    ├── StatementError     a file in cypher/ (or the user's folder) is wrong: file, line and the mend
    ├── SetupError         a setting, folder or installation is wrong
    └── GraphError         the graph could not answer
        ├── GraphAway      it can't be reached
        └── TookTooLong    it was stopped at the time limit
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphsvc.language import Language, Text


class GraphsvcError(Exception):
    """Anything that a reader is told in their own language."""

    code = "error"

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with what was asked for.

    `code` is one of CODES, or the name of the guard that found it. `field` names the parameter, `row` the
    action in a list (from 0), `about` the offending things as {kind, id, name}, with the `row` where the same list
    registers one, and changes as {kind: "change", number}.
    """

    code: str
    message: Text
    field: str | None = None
    row: int | None = None
    about: Sequence[Mapping[str, object]] = ()

    def says(self, language: Language) -> str:
        """The problem with its place in front, for a reader in one language."""
        places = [] if self.row is None else [f"{'dòng' if language == 'vi' else 'row'} {self.row + 1}"]
        places += [self.field] if self.field else []
        return f"{', '.join(places)}: {self.message.says(language)}" if places else self.message.says(language)


class Refused(GraphsvcError):
    """What was asked for can't be done; nothing has changed."""

    code = "refused"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(Text("; ".join(p.says("vi") for p in problems), "; ".join(p.says("en") for p in problems)))
        self.problems = tuple(problems)


class NotFound(Refused):
    """A name leads nowhere. What is out of reach answers exactly like what never was."""

    code = "not-found"


class Outdated(Refused):
    """What was looked at has changed since."""

    code = "outdated"


class StatementError(GraphsvcError):
    """A statement file is wrong."""

    code = "statement"

    def __init__(self, file: str, line: int, message: Text) -> None:
        super().__init__(Text(f"{file}:{line}: {message.vi}", f"{file}:{line}: {message.en}"))
        self.file, self.line = file, line


class SetupError(GraphsvcError):
    """A setting, a folder or the installation is wrong."""

    code = "setup"


class GraphError(GraphsvcError):
    """The graph could not answer; the driver's own error is the cause."""

    code = "graph"


class GraphAway(GraphError):
    """The graph can't be reached; asking again later may succeed."""

    code = "graph-away"


class TookTooLong(GraphError):
    """The graph was stopped at the time limit."""

    code = "took-too-long"


# Every stable word that an answer may carry, with what it means and the mend; guards explain their own names.
CODES: Mapping[str, Text] = {
    # of an answer as a whole, by its status
    "bad-request": Text(
        "Yêu cầu không phải HTTP hoặc JSON đúng. Đọc detail, sửa cách viết rồi gửi lại.",
        "The request is no proper HTTP or JSON. Read detail, mend how it is written, and send it again."),
    "forbidden": Text(
        "Trang của một nguồn khác gửi thay đổi qua trình duyệt. Gửi từ trang của chính dịch vụ hoặc từ chương trình.",
        "A page of another origin sent a change through a browser. Send it from the service's own pages or a program."),
    "not-found": Text(
        "Không có địa chỉ, tên hay đối tượng như vậy trong phạm vi. Xem errors; danh sách ở /api/v1/questions.",
        "There is no such address, name or thing within reach. See errors; the lists begin at /api/v1/questions."),
    "method-not-allowed": Text(
        "Địa chỉ đúng, cách gọi sai. Phần đầu Allow nêu những cách gọi được nhận.",
        "The address is right, the method is not. The Allow header names those that are taken."),
    "not-acceptable": Text(
        "Accept không nêu dạng nào có ở đây. Nhận một dạng khác, hoặc ghi format.",
        "Accept names no form that there is. Accept another one, or give format."),
    "request-timeout": Text(
        "Yêu cầu đến quá chậm. Gửi lại, qua đường truyền ổn định hơn.",
        "The request came too slowly. Send it again, over a steadier line."),
    "page-outdated": Text(
        "Dữ liệu đã thay đổi sau trang trước. Bắt đầu lại từ trang đầu, địa chỉ ở phần đầu Link.",
        "The data has changed since the page before. Begin again at the first page, which the Link header names."),
    "length-required": Text(
        "Yêu cầu có nội dung mà không cho biết độ dài. Ghi Content-Length.",
        "The request has a body and does not say how long. Give Content-Length."),
    "outdated": Text(
        "Một đối tượng trong If-Match đã thay đổi từ khi được xem. Xem lại rồi gửi với tag mới.",
        "A thing named in If-Match has changed since it was looked at. Look again, and send it with its new tag."),
    "too-large": Text(
        "Nội dung quá lớn: một thay đổi có tới 10 MB, một tệp nhập ở trình duyệt có tới 32 MB. Chia thành nhiều phần, "
        "hoặc dùng dòng lệnh: graphsvc change TỆP, graphsvc import TỆP.",
        "The body is too large: a change may have 10 MB, a file that a browser sends 32 MB. Part it, or use the "
        "command line: graphsvc change FILE, graphsvc import FILE."),
    "address-too-long": Text(
        "Địa chỉ quá dài. Hỏi về ít tổ chức hơn, hoặc về tổ chức cấp trên của chúng.",
        "The address is too long. Ask about fewer organizations, or about one above them."),
    "wrong-media-type": Text(
        "Thay đổi chỉ nhận JSON. Ghi Content-Type: application/json.",
        "A change is taken as JSON only. Give Content-Type: application/json."),
    "wrong-host": Text(
        "Tên máy chủ không có trong GRAPHSVC_ALLOWED_HOSTS. Gọi bằng tên có trong đó, hoặc thêm tên này.",
        "The host name is not in GRAPHSVC_ALLOWED_HOSTS. Call it by a name that is, or add this one."),
    "refused": Text(
        "Không làm được điều được yêu cầu, và không có gì thay đổi. errors nêu mọi chỗ sai cùng một lúc.",
        "What was asked for can't be done, and nothing has changed. errors names all that is wrong at once."),
    "headers-too-large": Text(
        "Phần đầu của yêu cầu quá lớn. Bỏ bớt, thường là cookie.",
        "The request's headers are too large. Leave some out, cookies mostly."),
    "internal": Text(
        "Dịch vụ gặp lỗi; không có gì bị thay đổi nửa chừng. Tìm request_id trong nhật ký của dịch vụ.",
        "The service failed; nothing is left half changed. Look for request_id in the service's log."),
    "graph-away": Text(
        "Đồ thị không trả lời. Gửi lại sau số giây ở Retry-After; thay đổi thì với cùng Idempotency-Key.",
        "The graph does not answer. Send it again after Retry-After seconds; a change with the same Idempotency-Key."),
    "took-too-long": Text(
        "Quá thời hạn. Thu hẹp within, hoặc tăng GRAPHSVC_SECONDS, GRAPHSVC_CHANGE_SECONDS.",
        "It took longer than allowed. Narrow within, or raise GRAPHSVC_SECONDS, GRAPHSVC_CHANGE_SECONDS."),
    # of one thing that is wrong
    "ambiguous": Text(
        "Mã ấy là của nhiều đối tượng thuộc các loại khác nhau. Viết loại/mã, ví dụ Household/h-0001.",
        "Things of several kinds have that id. Write kind/id, such as Household/h-0001."),
    "changed-later": Text(
        "Điều cần hoàn tác đã thay đổi sau đó. Hoàn tác thay đổi được nêu trước.",
        "What is to be undone was changed later. Undo the change that is named first."),
    "changed-since": Text(
        "Đối tượng trong If-Match đã thay đổi. Xem lại, rồi gửi với tag mới của nó.",
        "The thing in If-Match has changed. Look again, and send it with its new tag."),
    "either": Text(
        "Hai tham số không dùng cùng nhau được. Chỉ cho một.",
        "Two parameters can't be meant together. Give one of them."),
    "end-meant": Text(
        "Lưu ý, không phải lỗi: cột nêu lúc kết thúc được hiểu là ngày cuối, hoặc là ngày đầu tiên không còn, như nêu.",
        "A hint, no fault: how a column of ends is understood, as the last day or as the first day no longer."),
    "end-missing": Text(
        "Hoàn tác sẽ đưa trở lại một liên kết với đối tượng nay không còn. Hoàn tác thay đổi được nêu trước.",
        "Undoing would bring back a link to a thing that is no more. Undo the change that is named first."),
    "empty-meant": Text(
        "Trong ô có gạch ngang, NULL hoặc chữ tương tự. Nếu ý là không có gì thì để trống ô; nếu không, ghi giá trị.",
        "A cell holds a dash, NULL or the like. Leave it empty if nothing is meant, else write the value."),
    "equal-rows": Text(
        "Hai dòng của tệp nói về cùng một điều. Gộp lại, bỏ một dòng, hoặc cho mỗi dòng một mã.",
        "Two rows of a file are about the same. Make them one, leave one out, or give each a code."),
    "erased": Text(
        "Nội dung của thay đổi đã được xóa, nên không hoàn tác hay dựng lại được nữa.",
        "The content of the change was erased, so it can't be undone or replayed any more."),
    "encoding-unclear": Text(
        "Không rõ bảng mã chữ Việt của tệp CSV. Ghi encoding, hoặc lưu lại dạng CSV UTF-8.",
        "It is not clear how the text of a CSV file is encoded. Give encoding, or save it as CSV UTF-8."),
    "file-broken": Text(
        "Tệp bị hỏng, hoặc tự mâu thuẫn. Mở bằng bảng tính rồi lưu lại thành .xlsx.",
        "The file is damaged, or contradicts itself. Open it in a spreadsheet program and save it again as .xlsx."),
    "file-over-limit": Text(
        "Trong tệp có nhiều hơn mức được đọc. Chia thành nhiều tệp, hoặc xóa vùng trống đã định dạng.",
        "There is more in the file than is read. Part it into several, or delete blank areas that were given formats."),
    "file-unfit": Text(
        "Tệp thuộc loại khác. Lưu thành .xlsx hoặc CSV.",
        "It is another kind of file. Save it as .xlsx or CSV."),
    "file-unsafe": Text(
        "Tệp chứa thứ có thể gây hại: macro, mật khẩu, khai báo XML, tên dẫn ra ngoài. Lưu lại mà không có chúng.",
        "The file holds what may do harm: macros, a password, XML declarations, names that lead out. Save it without."),
    "formula": Text(
        "Một ô chứa công thức. Chép rồi dán dưới dạng giá trị.",
        "A cell holds a formula. Copy it and paste it as a value."),
    "an-export": Text(
        "Tệp do graphsvc export, hoặc một câu trả lời, ghi ra. Để sửa, dùng sổ tính của graphsvc template --within.",
        "A file is what graphsvc export or an answer wrote. To correct it, use the workbook of graphsvc template "
        "--within."),
    "forbidden-column": Text(
        "Tệp có cột mô tả hộ hoặc người ngoài việc ai phụ trách ai; không bao giờ được nhập. Xóa cột ấy.",
        "A file has a column that describes households or people beyond who is responsible for whom; that is never "
        "taken. Take the column out."),
    "given-twice": Text(
        "Tham số chỉ được cho một lần. Bỏ bớt.",
        "The parameter may be given once only. Leave the others out."),
    "id-taken": Text(
        "Mã định danh đã có đối tượng khác dùng. Chọn mã khác, hoặc bỏ trống id để dịch vụ đặt.",
        "Another thing has that id. Choose another, or leave id out and the service makes one."),
    "key-reused": Text(
        "Idempotency-Key đã dùng cho một yêu cầu khác. Dùng khóa mới.",
        "The Idempotency-Key belongs to another request. Use a new one."),
    "malformed-text": Text(
        "Chữ trong địa chỉ không phải UTF-8, hoặc có ký tự NUL. Mã hóa lại.",
        "Text in the address is not UTF-8, or holds a NUL character. Encode it anew."),
    "misspelt-column": Text(
        "Một cột không được đọc vì tiêu đề viết gần giống một cột đã biết. Sửa tiêu đề theo gợi ý, hoặc xóa cột.",
        "A column is not read, for its header is nearly that of a known one. Mend it as suggested, or take it out."),
    "levels-unlisted": Text(
        "Lưu ý, không phải lỗi: tệp DHIS2 không nói có bao nhiêu cấp, nên cấp sâu nhất trong tệp trở thành thôn.",
        "A hint, no fault: a file of DHIS2 does not say how many levels there are: its deepest becomes villages."),
    "may-be-one": Text(
        "Lưu ý, không phải lỗi: điều vừa ghi giống một đối tượng đã có cùng nơi hoặc cùng tên. Nếu là một, gộp lại.",
        "A hint, no fault: what was named is like a thing of the same place or name. If they are one, merge them."),
    "merged-into": Text(
        "Lưu ý, không phải lỗi: tệp nêu một bản ghi đã được gộp; dòng ấy được hiểu là về đối tượng được giữ.",
        "A hint, no fault: a file names a record that was merged; its row is taken to be about the one that was kept."),
    "missing": Text(
        "Thiếu một tham số bắt buộc. Cho tham số được nêu ở field.",
        "A parameter that is needed is missing. Give the one in field."),
    "not-a-member": Text(
        "Người ấy chưa từng là đảng viên. Chọn người khác, hoặc kết nạp trước (admit).",
        "That person was never a member. Choose another, or admit them first (admit)."),
    "behind": Text(
        "Nguồn có thay đổi mới trong lúc dựng lại. Chạy lại lệnh ấy, nó làm tiếp từ chỗ đã dừng.",
        "The source was changed during a replay. Run it again, and it goes on from there."),
    "meanwhile": Text(
        "Có ai khác ghi vào đích trong lúc dựng lại, hoặc nhật ký nguồn bị hỏng. Kiểm tra: graphsvc log verify.",
        "Somebody else wrote to the target of a replay, or its source's log is broken. To check: graphsvc log verify."),
    "unlike": Text(
        "Dựng lại xong mà mã tóm lược khác với nguồn. Dữ kiện nguồn bị sửa ngoài nhật ký: khôi phục bản sao lưu.",
        "A replay ended with another digest. The facts of the source were altered beside the log: restore a backup."),
    "broken-backup": Text(
        "Tệp sao lưu không còn như khi được ghi: hỏng, bị cắt hoặc bị sửa. Dùng bản sao khác.",
        "The backup is no longer as it was written: damaged, cut off or altered. Use another copy."),
    "no-backup": Text(
        "Tệp không phải bản sao lưu của graphsvc, hoặc không đọc được. Chọn tệp do graphsvc backup ghi.",
        "The file is no backup of graphsvc, or can't be read. Choose one that graphsvc backup wrote."),
    "newer-backup": Text(
        "Bản sao lưu do phiên bản mới hơn ghi. Cập nhật graphsvc.",
        "The backup was written by a newer version. Update graphsvc."),
    "not-empty": Text(
        "Đồ thị đã có dữ liệu. Dùng thư mục mới hoặc cơ sở dữ liệu trống.",
        "The graph holds data already. Use a new folder or an empty database."),
    "not-that-day": Text(
        "Tổ chức không tồn tại vào ngày được hỏi. Chọn ngày khác, hoặc tổ chức kế tục nêu ở about.",
        "The organization does not exist on the day asked about. Choose another day, or a successor named in about."),
    "nothing-to-change": Text(
        "Điều được yêu cầu đã như vậy, hoặc không có gì như vậy vào ngày đó. Kiểm tra ngày và mã.",
        "It is so already, or there is no such thing or link on that day. Check the day and the ids."),
    "out-of-range": Text(
        "Số nằm ngoài khoảng được nhận. Chọn số trong khoảng được nêu.",
        "The number is outside what is taken. Choose one within the bounds that are named."),
    "recorded-otherwise": Text(
        "Tệp nêu một ngày hoặc mã khác với điều đã ghi. Sửa trong tệp, hoặc sửa điều đã ghi bằng correct-….",
        "A file gives another day or code than was recorded. Mend the file, or what was recorded by correct-…."),
    "report-differs": Text(
        "Dữ liệu đã đổi từ khi lập báo cáo, nên lần nhập không còn như đã xem. Nhập lại để xem báo cáo mới.",
        "The data has changed since the report, so the import would not be what was seen. Import again for a new one."),
    "rests-on-it": Text(
        "Một liên kết dựa vào điều sắp kết thúc. Nói bằng tham số nó ra sao, hoặc hoàn tác nó trước, như detail nêu.",
        "A link rests on what is to end. Say by a parameter what becomes of it, or undo that first, as detail says."),
    "rests-on-refused": Text(
        "Dòng này dựa vào một dòng khác của tệp đã bị từ chối. Sửa dòng kia trước.",
        "A row rests on another row of the file, which is refused. Mend that one first."),
    "ring": Text(
        "Các dòng của tệp đặt tổ chức hoặc địa bàn nằm vòng tròn trong nhau. Sửa cấp trên của một dòng.",
        "Rows of a file put organizations or areas within one another in a ring. Mend what one of them is part of."),
    "still-linked": Text(
        "Đối tượng còn liên kết nên chưa rút được. Rút hoặc hoàn tác liên kết được nêu trước.",
        "The thing still has a link, so it can't be taken away. Withdraw or undo the one that is named first."),
    "too-many": Text(
        "Nhiều hơn mức được nhận. Hỏi ít hơn, như detail nêu.",
        "More than is taken. Ask for less, as detail says."),
    "unread-column": Text(
        "Một cột không được đọc: tiêu đề không phải của cột nào đã biết. Sửa tiêu đề nếu cần cột ấy.",
        "A column is not read: its header is that of no known one. Mend the header if the column is wanted."),
    "unknown-change": Text(
        "Không có thay đổi số ấy. Nhật ký ở /api/v1/changes.",
        "There is no change of that number. The log is at /api/v1/changes."),
    "unknown-column": Text(
        "Câu trả lời không có cột ấy. Chọn một trong các cột được nêu.",
        "The answer has no such column. Choose among those that are named."),
    "unknown-name": Text(
        "Không có câu hỏi, hình vẽ hay thao tác tên ấy. Xem tên gần nhất được nêu, hoặc danh sách.",
        "There is no question, picture or action of that name. See the nearest one that is named, or the list."),
    "unknown-parameter": Text(
        "Không có tham số tên ấy ở đây. Bỏ đi, hoặc sửa tên.",
        "There is no parameter of that name here. Leave it out, or mend its name."),
    "unknown-sheet": Text(
        "Không nhận ra tệp là bảng gì. Đặt tên sheet theo một tên được nêu, hoặc ghi --sheet.",
        "It can't be told what a file holds. Name its sheet as one of those that are listed, or give --sheet."),
    "unknown-thing": Text(
        "Không có đối tượng ấy trong phạm vi được hỏi. Kiểm tra mã và within.",
        "There is no such thing within what was asked about. Check its id and within."),
    "wrong-value": Text(
        "Giá trị không thuộc loại mà tham số nhận. detail nêu cách viết.",
        "The value is not of the kind that the parameter takes. detail says how to write it."),
}
