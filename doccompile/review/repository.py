"""Questions to Git: where the repository is, what a revision holds, what changed since one."""

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from doccompile.review.changes import Change, read_changes
from doccompile.user_error import UserError

if TYPE_CHECKING:
    import subprocess

_PLAIN_NAME = re.compile(r"(?!HEAD$|[0-9a-f]{7,39}$)[\w.][\w./-]*")
"""A branch, a tag or a whole hash; the beginning of a hash cannot be fetched."""
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""What a repository without a commit is compared with."""
_SUBMODULE = b"160000"
"""The mode of an entry that names a commit of another repository."""
_DIFF = (
    "diff",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--find-renames",
    "--ignore-submodules",
    "--inter-hunk-context=0",
)


class RepositoryError(UserError):
    """Git is missing, or does not know what was asked for; the message says what to do."""


class Repository:
    """A Git working tree."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._names: dict[str, str] = {}

    @classmethod
    def around(cls, path: Path) -> "Repository":
        """The repository that holds a file or folder, or held it.

        Raises:
            RepositoryError: there is none, or Git is not installed.
        """
        folder = next((folder for folder in (path, *path.parents) if folder.is_dir()), Path())
        answer = _run(folder, "rev-parse", "--show-toplevel")
        if answer.returncode:
            raise RepositoryError(_why_not(path, folder.resolve(), answer.stderr))
        return cls(Path(os.fsdecode(answer.stdout.rstrip(b"\n"))))

    def name(self, path: str | Path) -> str:
        """A path as the repository names it: relative to its root, with `/`."""
        key = str(path)
        if key not in self._names:
            self._names[key] = Path(os.path.relpath(Path(path).resolve(), self.root.resolve())).as_posix()
        return self._names[key]

    def commit(self, revision: str) -> str:
        """The commit that a revision names.

        Raises:
            RepositoryError: this clone does not hold it.
        """
        answer = _run(self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if answer.returncode and revision == "HEAD":
            return _EMPTY_TREE
        if answer.returncode:
            if ".." in revision:
                raise RepositoryError(f'"{revision}" is a range; give the one revision to compare with')
            hint = ""
            if _run(self.root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
                remotes = os.fsdecode(_run(self.root, "remote").stdout).split()
                hint = f"; this clone is shallow, so fetch it first: git fetch {_fetching(revision, remotes)}"
            raise RepositoryError(f'revision "{revision}" is not in this clone{hint}')
        return answer.stdout.decode("ascii").strip()

    def base(self, revision: str) -> str:
        """Where the current branch left a revision's; the revision itself where the history is too shallow to tell.

        Raises:
            RepositoryError: this clone does not hold the revision.
        """
        return self.common(self.commit(revision), "HEAD")

    def common(self, commit: str, other: str) -> str:
        """Where two commits parted; the first one where the history is too shallow to tell."""
        answer = _run(self.root, "merge-base", commit, other)
        return commit if answer.returncode else answer.stdout.decode("ascii").strip()

    def default_branch(self) -> str:
        """The branch that pull requests go to, as the remote says, or else the one that is checked out."""
        for reference in ("refs/remotes/origin/HEAD", "HEAD"):
            answer = _run(self.root, "symbolic-ref", "--short", "--quiet", reference)
            if answer.returncode == 0:
                return os.fsdecode(answer.stdout).strip().removeprefix("origin/")
        return "main"

    def changes(self, commit: str, other: str | None = None) -> tuple[Change, ...]:
        """What differs between a commit and another, or the working tree with files that Git does not track yet."""
        sides = (commit,) if other is None else (commit, other)
        found = read_changes(self._ask(*_DIFF, "--raw", "-z", *sides), self._ask(*_DIFF, "--unified=0", *sides))
        if found is None:
            raise RepositoryError("the working tree has unmerged files; finish the merge first")
        if other is not None:
            return found
        others = self._ask("ls-files", "--others", "--exclude-standard", "-z").split(b"\0")
        return (*found, *(Change(None, os.fsdecode(name), None) for name in others if name))

    def changed_submodules(self, commit: str) -> tuple[str, ...]:
        """Names of the submodules that the working tree has otherwise than a commit; their files are none of ours."""
        if not (self.root / ".gitmodules").exists():
            return ()
        entries = self._ask("diff", "--raw", "-z", "--no-renames", "--ignore-submodules=none", commit).split(b"\0")
        pairs = zip(entries[::2], entries[1::2], strict=False)
        return tuple(os.fsdecode(name) for head, name in pairs if head.split(b" ")[1] == _SUBMODULE)

    def files(self, commit: str) -> tuple[str, ...]:
        """Names of the regular files of a commit; a forged one that leads out of the tree is left out."""
        entries = self._ask("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")
        files = [entry.split(b"\t", 1)[1] for entry in entries if entry.startswith((b"100644", b"100755"))]
        return tuple(name for name in map(os.fsdecode, files) if _is_inside(name))

    def contents(self, commit: str, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of files of a commit, by one Git process."""
        import subprocess
        from tempfile import TemporaryFile

        wanted = [name for name in names if "\n" not in name]
        with TemporaryFile() as objects:
            objects.write(b"".join(os.fsencode(f"{commit}:{name}\n") for name in wanted))
            objects.seek(0)
            command = ["git", "cat-file", "--batch"]
            with subprocess.Popen(command, cwd=self.root, stdin=objects, stdout=subprocess.PIPE) as process:  # noqa: S603
                if process.stdout is None:
                    raise RepositoryError("git cannot be read from")
                for name in wanted:
                    yield name, _blob(process.stdout)

    def _ask(self, *arguments: str) -> bytes:
        answer = _run(self.root, *arguments)
        if answer.returncode:
            message = os.fsdecode(answer.stderr).strip().splitlines()
            raise RepositoryError(f"git {arguments[0]}: {message[0] if message else 'failed'}")
        return answer.stdout


def _run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    import subprocess

    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        if not folder.is_dir():
            raise RepositoryError(f"{folder} is no folder") from None
        raise RepositoryError("git is not installed") from None


def _fetching(revision: str, remotes: Collection[str]) -> str:
    """What brings a revision into a shallow clone under its own name, also into one of a single branch."""
    if not _PLAIN_NAME.fullmatch(revision):
        return "--unshallow"
    remote, _, branch = revision.removeprefix("refs/remotes/").partition("/")
    if branch and remote in remotes:
        return f"--depth=1 {remote} {branch}:refs/remotes/{remote}/{branch}"
    return f"--depth=1 origin {revision if _HASH.fullmatch(revision) else f'{revision}:{revision}'}"


def _why_not(path: Path, folder: Path, stderr: bytes) -> str:
    """Why there is no repository: none was made, or Git refuses it, as one that belongs to another user."""
    if not any((above / ".git").exists() for above in (folder, *folder.parents)):
        return f"{path} is not inside a Git repository"
    said = " ".join(os.fsdecode(stderr).removeprefix("fatal: ").split())
    return f"Git does not read the repository of {path}: {said}"


def _is_inside(name: str) -> bool:
    return not name.startswith("/") and ".." not in name.split("/")


def _blob(stream: IO[bytes]) -> bytes:
    header = stream.readline().split()
    if len(header) != 3 or header[1] != b"blob":
        return b""
    data = stream.read(int(header[2]))
    stream.read(1)
    return data
