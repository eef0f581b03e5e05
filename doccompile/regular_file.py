"""Read a file that somebody named: never wait for a pipe, never read a device without end."""

import errno
import os
from stat import S_ISREG

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_regular(file: str | os.PathLike[str], most: int | None = None) -> bytes:
    """The bytes of a file; of a larger one than `most` (bytes), one byte more than that.

    Raises:
        OSError: it cannot be opened, or is a pipe, a device or a folder.
    """
    descriptor = os.open(file, _FLAGS)
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        status = os.fstat(descriptor)
        if not S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is no regular file", os.fspath(file))
        if most is not None and status.st_size > most:
            return stream.read(most + 1) or b""
        return stream.readall() or b""
