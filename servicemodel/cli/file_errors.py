"""Why a file or folder cannot be read or written, in both languages."""

import errno

from servicemodel.domain.text import Text

_FILE_THERE = Text("a file stands where a folder is needed", "需要文件夹的位置上是一个文件")
_REASONS = {
    errno.ENOENT: Text("it is not there", "不存在"),
    errno.EEXIST: _FILE_THERE,
    errno.ENOTDIR: _FILE_THERE,
    errno.EISDIR: Text("it is a folder", "它是文件夹"),
    errno.EACCES: Text("no permission", "没有权限"),
    errno.EPERM: Text("not permitted", "不允许"),
    errno.EROFS: Text("the disk can only be read", "磁盘只读"),
    errno.ENOSPC: Text("the disk is full", "磁盘已满"),
    errno.ENAMETOOLONG: Text("the name is too long", "名称过长"),
}


def reason(error: OSError) -> Text:
    """Why, by the number of the error; in the words of the system where it is none of the usual."""
    said = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, Text(said, said))
