from pathlib import Path

import pytest

from doccompile.findings import Finding
from doccompile.review.baseline import BaselineError, baseline_text, compare, read_baseline
from doccompile.review.known import Judged
from tests.report.samples import FINDINGS, SOURCES, VAGUE_LINK


def judged(*documents: str, rules: str = "DC") -> Judged:
    return Judged(documents, lambda code, path: code.startswith(rules), lambda files: ())


LINES = {path: list(lines) for path, lines in SOURCES.items()}


def lines(path: str) -> list[str]:
    return LINES.get(path, [])


@pytest.fixture
def baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in SOURCES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(text))
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text(FINDINGS, lines, path))
    return path


def down(finding: Finding, by: int) -> Finding:
    where = finding.where
    return finding._replace(where=where._replace(line=where.line + by, end_line=where.end_line + by))


def test_known_findings_are_hidden_wherever_their_lines_move(baseline: Path) -> None:
    moved = {path: ["", "", *text] for path, text in LINES.items()}
    compared = compare([down(f, 2) for f in FINDINGS], lambda p: moved[p], baseline, judged("docs/acme.md"))
    assert compared == ((), ())


def test_a_further_finding_of_the_same_words_is_reported(baseline: Path) -> None:
    compared = compare([*FINDINGS, VAGUE_LINK], lines, baseline, judged())
    assert compared.findings == (VAGUE_LINK,)


def test_as_many_of_the_same_words_are_hidden_as_were_known(baseline: Path) -> None:
    baseline.write_text(baseline_text([VAGUE_LINK] * 2, lines, baseline))
    compared = compare([VAGUE_LINK] * 3, lines, baseline, judged())
    assert compared.findings == (VAGUE_LINK,)


def test_entries_that_nothing_matches_are_obsolete(baseline: Path) -> None:
    compared = compare(FINDINGS[:2], lines, baseline, judged("docs/acme.md"))
    assert compared.obsolete == ((("docs/acme.md", "DC406", "here"), 1),)


def test_entries_of_files_that_were_not_read_stay(baseline: Path) -> None:
    assert compare([], lines, baseline, judged("docs/globex.md")).obsolete == ()


def test_entries_of_files_that_are_gone_are_obsolete(baseline: Path) -> None:
    Path("docs/acme.md").unlink()
    assert len(compare([], lines, baseline, judged()).obsolete) == 3


def test_the_same_findings_write_the_same_bytes_from_any_folder(
    baseline: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = baseline.read_text()
    monkeypatch.chdir(baseline.parent / "docs")
    inside = [f._replace(where=f.where._replace(path="acme.md")) for f in reversed(FINDINGS)]
    assert baseline_text(inside, lambda path: lines(f"docs/{path}"), baseline) == text


ENTRY = '{"version": 1, "findings": [{"path": "a", "code": "DC101", "words": "x", "count": %s}]}'


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{}]}']
    + [ENTRY % count for count in ("1e999", '"1"', "null", "[]")],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text)
    with pytest.raises(BaselineError, match="is no baseline"):
        read_baseline(path)


def test_a_baseline_that_an_editor_gave_a_byte_order_mark_is_one(baseline: Path) -> None:
    known = read_baseline(baseline)
    baseline.write_text(baseline.read_text(), encoding="utf-8-sig")
    assert read_baseline(baseline) == known


def test_entries_of_rules_that_are_off_stay(baseline: Path) -> None:
    compared = compare([], lines, baseline, judged("docs/acme.md", rules="DC406"))
    assert [key[1] for key, _ in compared.obsolete] == ["DC406"]


def test_a_renamed_file_keeps_its_known_findings(baseline: Path) -> None:
    Path("docs/acme.md").rename("docs/acme-provisioning.md")
    moved = [
        f._replace(where=f.where._replace(path="docs/acme-provisioning.md")) if f.where.path == "docs/acme.md" else f
        for f in FINDINGS
    ]
    compared = compare(
        moved,
        lambda path: lines(path.replace("acme-provisioning", "acme")),
        baseline,
        judged("docs/acme-provisioning.md"),
    )
    assert (compared.findings, compared.obsolete) == ((), ())
