"""`lint` in a real repository: a branch with a new fault, an old one elsewhere, and one caused in an untouched file."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from doccompile.checks.example import SLOTS, example_tutorial
from doccompile.checks.rule import Example
from doccompile.cli import lint_report
from tests import private_git

END = "The cycles occur approximately every 40 minutes."
OLD_FAULT = f"{END} An old old fault."
NEW_FAULT = "The cycles occur approximately every 20 minutes. A new new fault."


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    @property
    def found(self) -> list[str]:
        """Path and rule of each finding of a JSON report."""
        return [f"{f['path']} {f['code']}" for f in json.loads(self.out)["findings"]]


@dataclass(frozen=True)
class Checkout:
    root: Path
    environ: dict[str, str]

    def git(self, *arguments: str) -> str:
        return private_git.git(*arguments, cwd=self.root, env=self.environ)

    def lint(self, *arguments: str, folder: str = ".", stdin: str = "") -> Result:
        run = subprocess.run(
            [sys.executable, "-m", "doccompile", "lint", *arguments],
            cwd=self.root / folder,
            env=self.environ,
            input=stdin.encode(),
            capture_output=True,
            check=False,
        )
        return Result(run.returncode, run.stdout.decode(), run.stderr.decode())

    def json(self, *arguments: str, folder: str = ".") -> Result:
        return self.lint(*arguments, "--format", "json", folder=folder)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def tutorial(product: str, end: str = END, date: str = "03/25/2025") -> str:
    return example_tutorial(Example("end", end, product)).replace("03/25/2025", date)


@pytest.fixture
def checkout(tmp_path: Path, root: Path) -> Checkout:
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(root), "HOME": str(tmp_path), **private_git.ENVIRONMENT}
    repository = Checkout(tmp_path / "repository", environ)
    repository.root.mkdir()
    repository.git("init", "-q", "-b", "main")
    repository.write("docs/litware.md", tutorial("Litware"))
    repository.write("docs/litware-2019.md", tutorial("Litware", date="03/25/2019"))
    repository.write("docs/northlight.md", tutorial("Northlight", OLD_FAULT))
    repository.write("docs/quillon.md", tutorial("Quillon"))
    repository.git("add", "-A")
    repository.git("commit", "-qm", "The tutorials")
    return repository


@pytest.fixture
def branch(checkout: Checkout) -> Checkout:
    """Change two tutorials: one gets a fault and another interval than its older edition, one a new name."""
    checkout.git("switch", "-qc", "topic")
    checkout.write("docs/litware.md", tutorial("Litware", NEW_FAULT))
    checkout.git("mv", "docs/northlight.md", "docs/northlight-cloud.md")
    text = tutorial("Northlight", OLD_FAULT)
    checkout.write("docs/northlight-cloud.md", text.replace("* A Northlight tenant.", "* A tenant of Northlight."))
    checkout.git("commit", "-qam", "Change two tutorials")
    return checkout


ALL = ["docs/litware-2019.md DC502", "docs/litware.md DC403", "docs/northlight-cloud.md DC403"]
CAUSED = ALL[:2]


def test_without_options_everything_is_reported(branch: Checkout) -> None:
    assert branch.json("docs").found == ALL


def test_diff_reports_changed_lines_and_what_the_change_caused_elsewhere(branch: Checkout) -> None:
    result = branch.json("docs", "--diff", "main")
    assert result.found == CAUSED
    assert json.loads(result.out)["summary"]["not_of_this_change"] == 1


@pytest.mark.parametrize("folder", ["docs", "."])
def test_diff_gives_the_same_answer_from_any_folder(branch: Checkout, folder: str) -> None:
    found = branch.json("--diff", "main", folder=folder).found
    assert [name.rpartition("/")[2] for name in found] == [name.rpartition("/")[2] for name in CAUSED]


def test_diff_sees_uncommitted_and_untracked_files(checkout: Checkout) -> None:
    checkout.write("docs/litware.md", tutorial("Litware", f"{END} A new new fault."))
    checkout.write("docs/fresh.md", tutorial("Freshfield", f"{END} A new new fault."))
    assert checkout.json("docs", "--diff", "HEAD").found == ["docs/fresh.md DC403", "docs/litware.md DC403"]


def test_diff_knows_an_old_fault_whose_line_has_moved(checkout: Checkout) -> None:
    text = tutorial("Northlight", OLD_FAULT)
    checkout.write("docs/northlight.md", text.replace("* A Northlight tenant.", "* A Northlight tenant.\n* A desk."))
    assert checkout.json("docs", "--diff", "HEAD").found == []


@pytest.mark.parametrize("drafts", ["drafts", "docs/drafts"])
def test_diff_knows_what_a_tutorial_had_before_it_moved_among_those_checked(checkout: Checkout, drafts: str) -> None:
    checkout.write("doccompile.toml", 'exclude = ["docs/drafts"]\n')
    checkout.write(f"{drafts}/dockhand.md", tutorial("Dockhand", OLD_FAULT))
    checkout.git("add", "-A")
    checkout.git("commit", "-qm", "A draft")
    checkout.git("mv", f"{drafts}/dockhand.md", "docs/dockhand.md")
    checkout.git("commit", "-qm", "It is ready")
    assert "docs/dockhand.md DC403" in checkout.json("docs").found
    assert checkout.json("docs", "--diff", "HEAD~1").found == []


def test_diff_reports_what_a_removed_file_leaves_unresolved(checkout: Checkout) -> None:
    include = "[!INCLUDE [tenant](includes/tenant.md)]"
    checkout.write("docs/includes/tenant.md", "* A Quillon tenant.\n")
    checkout.write("docs/quillon.md", tutorial("Quillon").replace("* A Quillon tenant.", include))
    checkout.git("add", "-A")
    checkout.git("commit", "-qm", "An include")
    checkout.git("rm", "-q", "docs/includes/tenant.md")
    assert checkout.json("docs", "--diff", "HEAD").found == ["docs/quillon.md DC005"]


def test_a_tutorial_that_comes_to_share_a_known_fault_is_news(checkout: Checkout) -> None:
    including = Example("credentials", "[!INCLUDE [step](step.md)]")
    step = SLOTS["credentials"].replace("api.DOMAIN", "scim.tailspintoys.com")
    checkout.write("docs/step.md", f"{step}\n")
    for product in ("Litware", "Quillon"):
        checkout.write(f"docs/{product.lower()}.md", example_tutorial(including._replace(product=product)))
    checkout.git("add", "-A")
    checkout.git("commit", "-qm", "A file is shared")
    checkout.lint("docs", "--write-baseline", "--baseline", "baseline.json")
    for known in (("--diff", "main"), ("--baseline", "baseline.json")):
        assert checkout.json("docs", "--select", "DC101", *known).found == []
    checkout.write("docs/fernhill.md", example_tutorial(including._replace(product="Fernhill")))
    for known in (("--diff", "main"), ("--baseline", "baseline.json")):
        assert checkout.json("docs", "--select", "DC101", *known).found == ["docs/step.md DC101"]


def test_diff_refuses_a_path_outside_the_repository(branch: Checkout, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    result = branch.lint("docs", "../elsewhere", "--diff", "main")
    assert result.status == 2
    assert "../elsewhere lies outside the repository" in result.err


def test_diff_of_nothing_is_nothing(checkout: Checkout) -> None:
    assert checkout.json("docs", "--diff", "HEAD").found == []


def test_diff_says_that_it_looks_into_no_changed_submodule(checkout: Checkout, tmp_path: Path) -> None:
    checkout.git("clone", "-q", ".", str(tmp_path / "other"))
    checkout.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(tmp_path / "other"), "docs/other")
    checkout.git("commit", "-qm", "With another repository")
    assert "submodule" not in checkout.json("--diff", "HEAD").err
    (checkout.root / "docs/other/docs/fresh.md").write_text(tutorial("Fernwick"))
    note = "docs/other is a submodule that changed: its files are not compared; lint it by itself\n"
    for arguments in ((), ("docs",)):
        assert note in checkout.json(*arguments, "--diff", "HEAD").err
    assert note in checkout.json("--diff", "HEAD~").err
    checkout.write("more/rose.md", tutorial("Rosewick"))
    assert "submodule" not in checkout.json("more", "--diff", "HEAD").err


def test_diff_works_in_a_shallow_clone(branch: Checkout, tmp_path: Path) -> None:
    clone = Checkout(tmp_path / "clone", branch.environ)
    branch.git("clone", "-q", "--depth=1", "--branch=topic", f"file://{branch.root}", str(clone.root))
    refused = clone.lint("docs", "--diff", "origin/main")
    assert refused.status == 2
    assert "git fetch --depth=1 origin main" in refused.err
    clone.git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main")
    assert clone.json("docs", "--diff", "origin/main").found == CAUSED


def test_text_shows_the_words_and_counts_on_standard_error(branch: Checkout) -> None:
    result = branch.lint("docs", "--diff", "main")
    assert result.out.splitlines()[0] == "docs/litware-2019.md"
    line = result.out.splitlines().index("docs/litware.md")
    assert " A new new fault." in "\n".join(result.out.splitlines()[line:])
    assert result.err.splitlines()[0].endswith(" in 2 of 4 tutorials")
    assert "1 not of this change" in result.err
    assert "\x1b" not in result.out + result.err


def test_every_format_reports_the_same_two(branch: Checkout) -> None:
    outputs = {
        name: branch.lint("docs", "--diff", "main", "--format", name).out for name in ("github", "gitlab", "junit")
    }
    assert [line.split(",")[0] for line in outputs["github"].splitlines()] == [
        "::warning file=docs/litware-2019.md",
        "::warning file=docs/litware.md",
    ]
    assert [issue["check_name"] for issue in json.loads(outputs["gitlab"])] == ["DC502", "DC403"]
    assert outputs["junit"].count("<skipped") == 2
    sarif = json.loads(branch.lint("--diff", "main", "--format", "sarif", folder="docs").out)["runs"][0]
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in sarif["results"]]
    assert uris == ["docs/litware-2019.md", "docs/litware.md"]


def test_exit_status_follows_fail_on(branch: Checkout) -> None:
    statuses = {
        level: branch.lint("docs", "--fail-on", level).status for level in ("error", "warning", "info", "never")
    }
    assert statuses == {"error": 0, "warning": 1, "info": 1, "never": 0}


def test_output_goes_to_a_file(branch: Checkout) -> None:
    result = branch.lint("docs", "--format", "json", "--output", "report.json")
    assert result.out == ""
    assert len(json.loads((branch.root / "report.json").read_text())["findings"]) == 3


def test_a_report_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "report.txt"
    report.write_text("old", encoding="utf-8")

    def parts() -> Iterator[str]:
        yield "new"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - the one that was raised
        lint_report._write(report, parts())
    assert report.read_text(encoding="utf-8") == "old"


def test_select_ignore_and_configuration(branch: Checkout) -> None:
    assert branch.json("docs", "--select", "DC5").found == ["docs/litware-2019.md DC502"]
    assert branch.json("docs", "--ignore", "repeated-word,DC5").found == []
    branch.write(
        "doccompile.toml",
        'ignore = ["DC5"]\nfail-on = "warning"\n'
        '[per-file-ignores]\n"docs/north*" = ["DC403"]\n[severity]\nDC403 = "error"\n',
    )
    result = branch.json("docs")
    assert result.found == ["docs/litware.md DC403"]
    assert json.loads(result.out)["summary"]["error"] == 1
    assert branch.json(folder="docs").found == ["litware.md DC403"]


def test_excluded_and_git_ignored_files_are_passed_over(branch: Checkout) -> None:
    branch.write("doccompile.toml", 'exclude = ["docs/north*"]\n')
    branch.write(".gitignore", "docs/litware-2019.md\n")
    assert branch.json().found == ["docs/litware.md DC403"]


def test_a_wrong_configuration_is_refused_with_its_place(branch: Checkout) -> None:
    branch.write("pyproject.toml", '[tool.doccompile]\nignore = ["DC40x"]\n')
    result = branch.lint("docs")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(
        'doccompile: pyproject.toml:2: in "ignore": no rule is called "DC40x"; did you mean "DC4'
    )


@pytest.mark.parametrize(
    "arguments",
    [("nowhere",), ("docs", "--select", "DC9"), ("docs", "--diff", "nowhere"), ("docs", "--baseline", "nowhere.json")],
)
def test_wrong_usage_is_one_sentence_and_status_2(branch: Checkout, arguments: tuple[str, ...]) -> None:
    result = branch.lint(*arguments)
    assert (result.status, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1


def test_suppressions_hide_and_are_counted(branch: Checkout) -> None:
    text = tutorial("Litware", f"<!-- doccompile-disable-next-line DC403 quoted from the vendor -->\n{NEW_FAULT}")
    branch.write("docs/litware.md", text)
    result = branch.json("docs", "--select", "DC403, DC007,DC008")
    assert result.found == ["docs/northlight-cloud.md DC403"]
    assert json.loads(result.out)["summary"]["suppressed"] == 1
    branch.write("docs/litware.md", text.replace("A new new fault.", ""))
    assert "docs/litware.md DC007" in branch.json("docs").found
    branch.write("docs/litware.md", text.replace(" quoted from the vendor", ""))
    assert "docs/litware.md DC008" in branch.json("docs").found


def test_baseline_hides_known_findings_and_names_obsolete_entries(branch: Checkout) -> None:
    written = branch.lint("docs", "--write-baseline", "--baseline", "baseline.json")
    assert (written.status, written.err) == (0, "3 findings written to baseline.json\n")
    assert branch.json("docs", "--baseline", "baseline.json").found == []
    branch.write("docs/northlight-cloud.md", "\n\n" + tutorial("Northlight", f"{OLD_FAULT} Another another one."))
    branch.write("docs/litware.md", tutorial("Litware", "The cycles occur approximately every 20 minutes."))
    result = branch.json("docs", "--baseline", "baseline.json", "--select", "DC403,DC502")
    assert result.found == ["docs/northlight-cloud.md DC403"]
    assert 'obsolete in the baseline: docs/litware.md DC403 "new new"' in result.err


def test_a_baseline_and_a_revision_hide_together_and_call_nothing_obsolete(branch: Checkout) -> None:
    branch.lint("docs/northlight-cloud.md", "docs/litware.md", "--write-baseline", "--baseline", "baseline.json")
    result = branch.json("docs", "--baseline", "baseline.json", "--diff", "main")
    assert result.found == ["docs/litware-2019.md DC502"]
    assert "obsolete" not in result.err
    assert "obsolete" not in branch.lint("docs", "--baseline", "baseline.json", "--select", "DC5").err
    branch.lint("docs", "--write-baseline", "--baseline", "baseline.json")
    assert "obsolete" not in branch.lint("docs/litware-2019.md", "--baseline", "baseline.json").err


def test_writing_a_baseline_for_one_file_keeps_the_entries_of_the_others(branch: Checkout) -> None:
    branch.lint("docs", "--write-baseline", "--baseline", "baseline.json")
    before = (branch.root / "baseline.json").read_bytes()
    narrow = ["docs/litware.md", "--baseline", "baseline.json", "--write-baseline"]
    for arguments in (narrow, [*narrow, "--select", "DC406"], ["docs/litware-2019.md", *narrow[1:]]):
        assert branch.lint(*arguments).status == 0
        assert (branch.root / "baseline.json").read_bytes() == before
    branch.write("docs/litware.md", tutorial("Litware"))
    branch.lint(*narrow)
    left = json.loads((branch.root / "baseline.json").read_text())["findings"]
    assert [entry["path"] for entry in left] == ["docs/litware-2019.md", "docs/northlight-cloud.md"]


def test_what_only_all_tutorials_show_is_not_called_gone_where_some_are_read(branch: Checkout) -> None:
    branch.git("mv", "docs/litware-2019.md", "docs/old.md")
    (branch.root / "docs/old").mkdir()
    branch.git("mv", "docs/old.md", "docs/old/litware-2019.md")
    branch.lint("docs", "--write-baseline", "--baseline", "baseline.json")
    before = (branch.root / "baseline.json").read_bytes()
    assert branch.lint("docs/old", "--baseline", "baseline.json").err == "No findings in 1 tutorial\n"
    branch.lint("docs/old", "--baseline", "baseline.json", "--write-baseline")
    assert (branch.root / "baseline.json").read_bytes() == before
    branch.write("docs/litware.md", tutorial("Litware", OLD_FAULT))
    obsolete = branch.lint("docs", "--baseline", "baseline.json").err
    assert "obsolete in the baseline: docs/old/litware-2019.md DC502" in obsolete


def test_what_all_tutorials_show_is_called_gone_beside_a_file_that_the_search_passes_over(branch: Checkout) -> None:
    branch.lint("docs", "--write-baseline", "--baseline", "baseline.json")
    assert '"docs/northlight-cloud.md"' in (branch.root / "baseline.json").read_text()
    branch.write("doccompile.toml", 'baseline = "baseline.json"\nexclude = ["northlight-cloud.md"]\n')
    branch.write("docs/litware.md", tutorial("Litware", OLD_FAULT))
    assert "obsolete in the baseline: docs/litware-2019.md DC502" in branch.lint("docs").err
    branch.lint("docs", "--write-baseline")
    assert "DC502" not in (branch.root / "baseline.json").read_text()


@pytest.mark.parametrize("named", ["DC502", "DC5", "connector-diverges", "ALL"])
def test_a_comment_on_what_only_all_tutorials_show_is_not_called_unused_where_one_is_read(
    branch: Checkout, named: str
) -> None:
    text = tutorial("Litware", date="03/25/2019") + f"\n<!-- doccompile-disable-file {named} an old edition -->\n"
    branch.write("docs/litware-2019.md", text)
    name = "docs/litware-2019.md"
    assert not any(name in found for found in branch.json("docs").found)
    assert branch.json(name).found == []
    assert "DC007" not in branch.lint("-", "--stdin-filename", name, stdin=text).out
    branch.write("docs/litware.md", tutorial("Litware"))
    assert f"{name} DC007" in branch.json("docs").found


def test_a_baseline_that_no_setting_names_says_how_to_use_it(branch: Checkout) -> None:
    written = branch.lint("docs/litware-2019.md", "docs/litware.md", "--write-baseline", "--select", "DC502").err
    hint = 'put baseline = "doccompile-baseline.json" at the top of doccompile.toml to use it\n'
    assert written == f"1 finding written to doccompile-baseline.json\n{hint}"
    branch.write("doccompile.toml", hint.removeprefix("put ").partition(" at the ")[0])
    assert branch.json("docs", "--select", "DC502").found == []
    again = branch.lint("docs", "--write-baseline", "--select", "DC502").err
    assert again == "1 finding written to doccompile-baseline.json\n"


def test_the_configured_baseline_is_used(branch: Checkout) -> None:
    branch.write("doccompile.toml", 'baseline = "known.json"\n')
    branch.lint("--write-baseline", folder="docs")
    assert (branch.root / "known.json").exists()
    assert branch.json("docs").found == []


def test_fixes_change_their_words_only_and_a_second_run_nothing(branch: Checkout) -> None:
    text = tutorial("Litware", "Wait for for for the cycle.").replace("\n", "\r\n")
    branch.write("docs/litware.md", text)
    patch = branch.lint("docs/litware.md", "--diff-fixes").out
    result = branch.lint("docs/litware.md", "--fix", "--select", "DC403")
    assert result.status == 0
    fixed = (branch.root / "docs/litware.md").read_bytes()
    assert fixed == text.replace("for for for", "for").encode()
    branch.lint("docs/litware.md", "--fix", "--select", "DC403")
    assert (branch.root / "docs/litware.md").read_bytes() == fixed
    branch.write("docs/litware.md", text)
    subprocess.run(["git", "apply", "-"], cwd=branch.root, input=patch.encode(), check=True)
    assert (branch.root / "docs/litware.md").read_bytes() == fixed


def test_with_diff_only_the_change_is_fixed(branch: Checkout) -> None:
    text = (branch.root / "docs/northlight-cloud.md").read_text()
    branch.write("docs/northlight-cloud.md", text.replace("A tenant of Northlight.", "A tenant of of Northlight."))
    branch.lint("docs", "--fix", "--diff", "main")
    assert "A new fault." in (branch.root / "docs/litware.md").read_text()
    text = (branch.root / "docs/northlight-cloud.md").read_text()
    assert ("A tenant of Northlight." in text, "An old old fault." in text) == (True, True)


def test_standard_input_stands_for_a_file(branch: Checkout) -> None:
    text = tutorial("Litware", NEW_FAULT.replace("new new", "typed typed"))
    arguments = ("-", "--stdin-filename", "docs/litware.md", "--format", "json")
    alone = branch.lint(*arguments, stdin=text)
    assert alone.found == ["docs/litware.md DC403"]
    assert '"typed typed"' in json.loads(alone.out)["findings"][0]["message"]
    beside = branch.lint(*arguments, "docs", stdin=text)
    assert beside.found == ALL
    nameless = branch.lint("-", "--format", "json", stdin=text)
    assert nameless.found == ["- DC403"]


def test_standard_input_and_fixes_find_included_files_as_the_folder_does(branch: Checkout) -> None:
    branch.write("includes/tenant.md", "* A Litware tenant.\n")
    text = tutorial("Litware", "Wait for for it. Wait on on on it.")
    text = text.replace("* A Litware tenant.", "[!INCLUDE [tenant](../includes/tenant.md)]")
    branch.write("docs/litware.md", text)
    branch.write("doccompile.toml", 'ignore = ["DC5"]\n')
    typed = branch.lint("-", "--stdin-filename", "docs/litware.md", "--select", "DC005", "--format", "json", stdin=text)
    assert typed.found == []
    assert branch.lint(".", "--fix").err.splitlines()[0] == "4 fixed"
    assert "Wait for it. Wait on it." in (branch.root / "docs/litware.md").read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ("-", "--fix"),
        ("-", "--diff", "main"),
        ("-", "--write-baseline"),
        ("--write-baseline", "--diff", "main"),
        ("docs", "--stdin-filename", "x.md"),
        ("docs", "--fix", "--diff-fixes"),
        ("docs", "--diff-fixes", "--output", "fixes.patch"),
        ("docs", "--write-baseline", "--output", "baseline.json"),
    ],
)
def test_options_that_exclude_each_other_are_refused(branch: Checkout, arguments: tuple[str, ...]) -> None:
    assert branch.lint(*arguments).status == 2


def test_a_secret_is_masked_whichever_rules_are_selected(branch: Checkout) -> None:
    secret = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
    branch.write("docs/litware.md", tutorial("Litware", f"Enter `{secret}` as the the token."))
    for select in ("DC2,DC4", "DC403"):
        for name in ("text", "json", "sarif", "github", "gitlab", "junit"):
            result = branch.lint("docs/litware.md", "--format", name, "--select", select)
            assert not any(part in result.out for part in (secret[4:12], secret[-8:])), (select, name)
    assert "***` as the the token" in branch.lint("docs/litware.md", "--select", "DC403").out


def test_what_cannot_be_written_is_one_sentence(branch: Checkout) -> None:
    result = branch.lint("docs", "--output", "nowhere/report.txt")
    assert result.status == 2
    assert result.err.splitlines()[-1] == "doccompile: nowhere/report.txt: No such file or directory"
