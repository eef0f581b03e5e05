"""Put a plan into effect at once: by exchanging two folders, or else file by file under a journal.

Folders cannot be exchanged at a mount point, without the right to the folder above, on a system without the call, nor
where the current directory lies in the tree. Power loss is not covered: nothing is flushed to the device.
"""

import errno
import json
from contextlib import suppress
from pathlib import Path

from doccompile.tree.exchange import apply_by_exchange, beside, settle
from doccompile.tree.in_place import apply_in_place, replace_all
from doccompile.tree.plan import STAGING, Plan, is_folder, is_regular
from doccompile.tree.staging import JOURNAL, discard

_NO_EXCHANGE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EBUSY, errno.EMLINK}
)


def apply(root: Path, plan: Plan) -> None:
    """Bring the tree at `root` (absolute, real) to what `plan` says; on an error it is as it was.

    Raises:
        OSError: the system refuses.
    """
    if not _holds_current_folder(root):
        try:
            apply_by_exchange(root, plan)
            return
        except OSError as error:
            if error.errno not in _NO_EXCHANGE:
                raise
    apply_in_place(root, plan)


def recover(root: Path) -> None:
    """Clear up after a build that was killed: complete it where it had begun to show, drop it otherwise."""
    staging = beside(root)
    if is_folder(staging):
        if is_regular(staging / JOURNAL):
            settle(root, staging)
        discard(staging)
    inside = root / STAGING
    if is_folder(inside):
        if is_regular(inside / JOURNAL):
            replace_all(root, json.loads((inside / JOURNAL).read_bytes()))
        discard(inside)


def _holds_current_folder(root: Path) -> bool:
    """A shell that stands in the tree must not find itself in a folder that is gone."""
    with suppress(FileNotFoundError):
        return Path.cwd().is_relative_to(root)
    return False
