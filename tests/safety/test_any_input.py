"""Whatever the bytes: no exception, every place inside the file, a manifest that reads back."""

import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.safety.whole_way import compile_any

QUIET = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

_WORDS = """
    Litware Qex Tenant URL Secret Token users groups in the the **Save** `userName` https://scim.qex.com/v2
    <your-domain> [here](https://qex.com) ![](media/a.png) **Admin Credentials** Step 3 every 40 minutes
    {{ x }} \\ | ` * _
"""
WORDS = st.sampled_from([*_WORDS.split(), "\x1b[31m", "\u202e", "\u00a0"])
LINE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
INLINE = st.one_of(LINE, st.text(max_size=60))


def _prefixed(mark: str, block: str) -> str:
    return "\n".join(mark + line for line in block.split("\n"))


HEAD = st.sampled_from(
    [
        ["a", "b", "c"],
        ["Attribute", "Type", "Required by Qex"],
        ["Step", "Action", "Value"],
        ["Field", "Value"],
        ["Prerequisite", "Who"],
    ]
)
ROWS = st.lists(st.lists(INLINE, min_size=1, max_size=5), min_size=1, max_size=5)


def _pipe_table(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"|{'|'.join(cells)}|" for cells in (head, ["-"] * len(head), *rows))


def _html_table(head: list[str], rows: list[list[str]], gap: str) -> str:
    cells = ([f"<td>{cell}</td>" for cell in row] for row in (head, *rows))
    return f"<table>{gap}{gap.join(f'<tr>{gap.join(row)}</tr>' for row in cells)}</table>"


LEAF = st.one_of(
    INLINE,
    st.tuples(st.integers(1, 6), LINE).map(lambda heading: f"{'#' * heading[0]} {heading[1]}"),
    st.builds(_pipe_table, HEAD, ROWS),
    st.builds(_html_table, HEAD, ROWS, st.sampled_from(["", "\n", "\n  "])),
    st.tuples(st.sampled_from(["```", "~~~", "    "]), st.text(max_size=40)).map("\n".join),
    st.sampled_from(
        [
            "[!INCLUDE [x](~/includes/x.md)]",
            "> [!NOTE]",
            ':::image type="content" source="a.png" alt-text="Litware":::',
            '<a name="x"></a>',
            "<!-- doccompile-disable-next-line DC4 -->",
            "---",
            "[x]: https://qex.com 'title",
            "<table><tr><td>",
            "<table><tr><td>Tenant URL</td>\n<td>\n</table>",
            "<details><summary>the the key</summary>",
            '<Card title="the the key">\nx\n</Card>',
            "<h2>Step 2: Set up Litware</h2>",
        ]
    ),
)
BLOCK = st.recursive(
    LEAF,
    lambda inner: st.tuples(
        st.sampled_from(["> ", "* ", "1. ", "   ", "\t", "* 1. > "]), st.lists(inner, min_size=1, max_size=4)
    ).map(lambda pair: _prefixed(pair[0], "\n\n".join(pair[1]))),
    max_leaves=12,
)
HEADER = st.one_of(
    st.just(""),
    st.dictionaries(st.sampled_from(["title", "ms.date", "author", "description"]), INLINE, max_size=4).map(
        lambda pairs: "".join(["---\n", *(f"{key}: {value}\n" for key, value in pairs.items()), "---\n"])
    ),
    st.text(max_size=80).map(lambda text: f"---\n{text}\n---\n"),
)
TITLE = st.sampled_from(
    [
        "# Configure Litware for automatic user provisioning with Microsoft Entra ID\n\n",
        "Tutorial: Configure Qex for automatic user provisioning\n\n",
        "",
    ]
)
ENDING = st.sampled_from(["\n", "\r\n", "\r"])
TUTORIAL = st.tuples(HEADER, TITLE, st.lists(BLOCK, max_size=12).map("\n\n".join), ENDING).map(
    lambda parts: "".join(parts[:3]).replace("\n", parts[3]).encode("utf-8", "replace")
)


@QUIET
@given(TUTORIAL)
def test_any_structure(data: bytes) -> None:
    compile_any(data)


@QUIET
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    compile_any(data)


@QUIET
@given(st.text(max_size=400), TITLE)
def test_any_text_under_a_title(text: str, title: str) -> None:
    compile_any((title + text).encode("utf-8", "replace"))


@settings(QUIET, max_examples=40)
@given(data=st.data())
def test_any_edit_of_a_tutorial(data: st.DataObject, root: Path) -> None:
    original = (root / "corpus" / "storegate.md").read_bytes()
    start = data.draw(st.integers(0, len(original)))
    end = data.draw(st.integers(start, min(len(original), start + 300)))
    new = data.draw(st.one_of(st.binary(max_size=20), st.text(string.punctuation, max_size=20).map(str.encode)))
    compile_any(original[:start] + new + original[end:])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xef\xbb\xbf",
        b"\0",
        b"\r",
        b"---\n---\n",
        b"---",
        b"# \n",
        b"---\ntitle:\nms.date:\n---\n\n# Configure Litware for automatic user provisioning\n",
        b"---\na: [\n\t\n---\n\n# Configure Litware for automatic user provisioning\n",
        b"\t",
        b"# Configure Litware for automatic user provisioning\n\n#\n\n1. Save\n",
        b"|\n|-",
        b"# Configure Litware for automatic user provisioning\n\n|Attribute|Type|\n|---|---|\n|userName|String|\n|\n",
        b"\xff",
        b"[",
        b"> " * 500,
    ],
    ids=repr,
)
def test_smallest_inputs(data: bytes) -> None:
    compile_any(data)
