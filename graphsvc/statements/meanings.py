"""What parameters mean that several actions take under the same title, each said once for all of them."""

from collections.abc import Mapping

from graphsvc.language import Text

MEANINGS: Mapping[Text, Text] = {
    Text("Từ ngày", "From"): Text(
        "Ngày đầu tiên của điều mới; nơi nào để trống được, để trống là không rõ từ khi nào.",
        "The first day of what begins; where it may be left out, that says that the start is unknown."),
    Text("Kết thúc từ ngày", "Ended from"): Text(
        "Ngày đầu tiên không còn nữa; hôm trước là ngày cuối cùng còn.",
        "The first day no longer; the day before is the last on which it held."),
    Text("Ngừng từ ngày", "Retired from"): Text(
        "Ngày đầu tiên không dùng nữa.", "The first day on which it is no longer used."),
    Text("Ngày đầu tiên sau khi mất", "First day no longer alive"): Text(
        "Mất ngày 16 thì ghi ngày 17.", "Of somebody who died on the 16th, the 17th."),
    Text("Những gì dựa vào đó", "What rests on it"): Text(
        "Điều xảy ra với những gì không có ai, nơi nào tiếp nhận; để trống mà còn thì bị từ chối và nêu từng điều.",
        "What becomes of all that no successor takes; left out, it is refused where there is any, each named."),
    Text("Người nhận", "Successor"): Text(
        "Đảng viên nhận những gì giao lại được, từ cùng ngày.",
        "The member who takes what can be handed on, from the same day."),
    Text("Nơi tiếp nhận", "Successor"): Text(
        "Nơi nhận những gì chuyển được, từ cùng ngày.", "Where all goes that can go over, from the same day."),
    Text("Mã", "Code"): Text(
        "Mã của riêng bạn, như trong sổ sách; không phải mã định danh.",
        "Your own code, as on paper; it is not the id."),
    Text("Mã định danh", "Id"): Text(
        "Dùng để chỉ đối tượng về sau, không đổi được; nơi nào để trống được thì dịch vụ tự đặt.",
        "What the thing is named by from then on, for ever; where it may be left out, the service makes one."),
    Text("Là tổ chức cơ sở", "Is a base organization"): Text(
        "Như đảng ủy cơ sở, chi bộ cơ sở.", "Such as a base committee or a base cell."),
    Text("Là chi bộ", "Is a cell"): Text(
        "Đảng viên của nó trực tiếp phụ trách hộ.", "Its members look after households themselves."),
    Text("Đứng đầu tổ chức", "Leads the organization"): Text(
        "Nơi không ai giữ chức vụ như vậy được liệt kê là chưa có người đứng đầu.",
        "An organization where nobody holds such a position is listed as without a leader."),
    Text("Từ", "From"): Text(
        "Đối tượng mà liên kết đi ra; của một phân công là đảng viên.",
        "The thing that the link leads from; of a duty, the member."),
    Text("Đến", "To"): Text(
        "Đối tượng mà liên kết dẫn tới; của một phân công là hộ, nhóm hộ.",
        "The thing that the link leads to; of a duty, the household or group."),
    Text("Ngày bắt đầu đã ghi", "First day as recorded"): Text(
        "Cho biết là liên kết nào; để trống: liên kết không rõ từ khi nào.",
        "It tells which link is meant; left out, the one whose start is unknown."),
    Text("Chức vụ đã ghi", "Position as recorded"): Text(
        "Chỉ khi giữ nhiều chức vụ từ cùng ngày: chức vụ nào.",
        "Only where several positions are held from that day: which one."),
    Text("Ngày đổi đã ghi", "Day as recorded"): Text(
        "Ngày đầu tiên của tên, mã sau đó, như đã ghi.",
        "The first day of the name or code that came after, as recorded."),
    Text("Ngày đổi đúng", "Right day"): Text("Để trống: giữ như đã ghi.", "Left out, it stays as recorded."),
    Text("Ngày bắt đầu đúng", "Right first day"): Text("Để trống: giữ như đã ghi.", "Left out, it stays as recorded."),
    Text("Ngày kết thúc đúng", "Right end"): Text(
        "Ngày đầu tiên không còn nữa; để trống: giữ như đã ghi.",
        "The first day no longer; left out, it stays as recorded."),
    Text("Mở lại", "Reopen"): Text(
        "Thật ra chưa kết thúc: bỏ ngày kết thúc đã ghi.", "It did not end: the recorded end is taken away."),
    Text("Bỏ trống", "Leave empty"): Text(
        "Điều đã ghi mà không có thật được bỏ đi, không thay bằng gì.",
        "What was recorded and is not so is taken away, with nothing in its place."),
    Text("Chưa bao giờ có", "Never had it"): Text(
        "Tên, mã cũ này được bỏ đi.", "That former name or code is taken away."),
    Text("Còn sống", "Is alive"): Text("Ngày mất đã ghi được bỏ đi.", "The recorded death is taken away."),
}
