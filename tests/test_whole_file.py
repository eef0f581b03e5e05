"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from doccompile.whole_file import write_whole


def test_writing_keeps_mode_and_link_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "real.md"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_whole(link, "new\r\n")
    assert link.is_symlink()
    assert target.read_bytes() == b"new\r\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.md", "real.md"]


def test_a_new_file_has_the_mode_that_any_new_file_has(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.json", "{}")
    (tmp_path / "other.json").touch()
    assert (tmp_path / "new.json").stat().st_mode == (tmp_path / "other.json").stat().st_mode


def test_an_error_names_the_file_and_not_what_was_tried_beside_it(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file or directory") as caught:
        write_whole(tmp_path / "gone" / "a.json", "{}")
    assert caught.value.filename == os.fspath(tmp_path / "gone" / "a.json")
