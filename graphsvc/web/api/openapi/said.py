"""What the OpenAPI document says in its own words, beside what the headers say."""

from graphsvc.language import Text

ABOUT = Text("Cơ cấu tổ chức dưới dạng đồ thị, theo thời gian: câu hỏi để đọc, thay đổi để ghi.",
             "The structure of an organisation as a graph, through time: questions to read, changes to write.")
SAID = {
    "questions": Text("Các câu hỏi", "The questions"),
    "pictures": Text("Các hình vẽ", "The pictures"),
    "actions": Text("Các thay đổi có thể thực hiện", "The actions that changes are made of"),
    "log": Text("Nhật ký thay đổi, cũ trước", "The log of changes, oldest first"),
    "change": Text("Thực hiện hoặc xem trước một thay đổi", "Make or preview a change"),
    "openapi": Text("Tài liệu này", "This document"),
    "healthz": Text("Tiến trình đang chạy", "The process lives"),
    "readyz": Text("Đồ thị trả lời", "The graph answers"),
    "within": Text("Mã của một hoặc nhiều tổ chức; bỏ trống là mọi gốc",
                   "Ids of one or more organisations; left out, all roots"),
    "as_of": Text("Ngày được hỏi; bỏ trống là hôm nay", "The day asked about; left out, today"),
    "limit": Text("Số dòng nhiều nhất; bỏ trống là tất cả", "The most rows; left out, all"),
    "offset": Text("Số dòng bỏ qua", "Rows left out at the start"),
    "undo": Text("Hoàn tác một thay đổi, hoặc xem trước", "Undo a change, or preview that"),
    "number": Text("Số của thay đổi trong nhật ký", "The change's number in the log"),
    "after": Text("Chỉ những thay đổi sau số này", "Only changes after this number"),
    "format": Text("Dạng câu trả lời; thắng Accept", "The form of the answer; wins over Accept"),
    "lang": Text("Ngôn ngữ; thắng Accept-Language", "The language; wins over Accept-Language"),
    "preview": Text("Chạy rồi hoàn lại, không ghi gì", "Run it and roll it back, writing nothing"),
    "Idempotency-Key": Text("Gửi lại cùng khóa thì chỉ áp dụng một lần",
                            "Sent again with the same key, it is applied once"),
    "ok": Text("Câu trả lời", "The answer"),
    "made": Text("Đã thực hiện", "Made"),
    "previewed": Text("Xem trước, không ghi gì", "Previewed, nothing written"),
}
