"""What the operating system refuses, in both languages; it says so itself in English only."""

import errno

from graphsvc.language import Text

_VIETNAMESE = {
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EEXIST: "đã có tệp này",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EROFS: "đĩa chỉ đọc được",
}


def refused(error: OSError) -> Text:
    """Why something with a file failed.

    >>> refused(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    Text(vi='không có tệp hay thư mục này', en='No such file or directory')
    """
    said = error.strerror or str(error)
    return Text(_VIETNAMESE.get(error.errno or 0, f"lỗi của hệ thống: {said}"), said)
