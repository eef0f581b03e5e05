"""Bytes -> text, and files -> inputs."""

import os
from pathlib import Path

import pytest

from doccompile.source.discover import NoSuchPathError, find_inputs
from doccompile.source.text import MAX_BYTES, UnreadableError, decode, read


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"a\x00b", "is a binary file"),
        ("Größe".encode("latin-1"), "is not UTF-8 text: byte 0xF6 in line 1"),
        ("Größe".encode("utf-16"), "is UTF-16 text"),
        (b"x" * (MAX_BYTES + 1), "is larger than 4 MiB"),
        (b"# t\n" + b"x" * 1_000_001, "has a line of more than"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason.replace("(", r"\(").replace(")", r"\)")):
        decode(data, "a", "a")


def test_any_line_ending_and_a_byte_order_mark_are_read() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\nd", "x", "x").lines == ("a", "b", "c", "d")


def test_a_missing_file_is_named_with_the_systems_reason(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="No such file"):
        read(tmp_path / "none.md", "none.md", "x/none.md")


def test_files_come_in_one_order_under_the_name_of_their_folder(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("b.md", "a.txt", "sub/c.markdown", "sub/d.mdx", "x.py", ".git/d.md", ".hidden.md"):
        (folder / name).write_text("x")
    found = find_inputs([folder])
    assert [entry.name for entry in found] == ["docs/a.txt", "docs/b.md", "docs/sub/c.markdown", "docs/sub/d.mdx"]
    assert not any(entry.explicit for entry in found)


def test_a_file_given_by_name_is_explicit_even_beside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (found,) = find_inputs([tmp_path, tmp_path / "a.md"])
    assert found.explicit
    assert found.name == f"{tmp_path.name}/a.md"


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchPathError, match="no such file or folder"):
        find_inputs([tmp_path / "none"])


def test_links_out_of_the_folder_and_loops_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "out.md").write_text("x")
    (tmp_path / "docs" / "link.md").symlink_to(tmp_path / "out.md")
    (tmp_path / "docs" / "loop").symlink_to(tmp_path / "docs")
    (tmp_path / "docs" / "a.md").write_text("x")
    assert [entry.name for entry in find_inputs([tmp_path / "docs"])] == ["docs/a.md"]


def test_a_tree_that_a_build_wrote_is_not_searched(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".doccompile.json").write_text("{}")
    (tmp_path / "out" / "checklist.md").write_text("x")
    assert find_inputs([tmp_path]) == []


def test_names_that_are_no_unicode_can_be_printed(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        (tmp_path / name).write_text("x")
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    (found,) = find_inputs([tmp_path])
    assert found.name.endswith("caf�.md")
    found.name.encode()


def test_what_is_of_another_encoding_is_said_with_its_line() -> None:
    with pytest.raises(UnreadableError) as error:
        decode(b"# Title\n\nCaf\xe9\n", "a.md", "a.md")
    assert error.value.line == 3
