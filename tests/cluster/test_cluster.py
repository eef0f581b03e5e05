"""A run on a cluster gives what a run here gives, also when a worker is lost half-way; or it is refused."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doccompile.cli import doccompile
from doccompile.cluster import ClusterError, _check, cluster_map
from doccompile.pipeline import Options, compile_packed
from doccompile.source.discover import find_inputs
from tests.cluster.dying import compile_or_die
from tests.cluster.local import cluster

pytest.importorskip("distributed", reason="Dask is not installed: pip install 'doccompile[dask]'")
pytestmark = pytest.mark.filterwarnings("ignore")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A hundred tutorials and their includes, below the current directory."""
    shutil.copytree(ROOT / "corpus" / "includes", tmp_path / "docs" / "includes")
    files = sorted((ROOT / "corpus").glob("*.md"))
    for number in range(100):
        text = files[number % len(files)].read_text(encoding="utf-8")
        (tmp_path / "docs" / f"{number:03}.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("docs")


def lint(*arguments: str) -> Result:
    return CliRunner().invoke(doccompile, ["lint", "docs", "--format", "json", "--no-cache", *arguments])


def test_output_is_identical_and_a_lost_worker_costs_nothing(docs: Path, tmp_path: Path) -> None:
    inputs = find_inputs([docs])
    local = [compile_packed(entry, Options(manifests=True)) for entry in inputs]
    grave = tmp_path / "grave"
    with cluster(tmp_path, 2) as (address, workers):
        assert lint("--scheduler", address).stdout == lint().stdout
        compile_one = partial(compile_or_die, victim="050.md", grave=str(grave))
        assert cluster_map(compile_one, inputs, None, address) == local
        dead = [worker for worker in workers if worker.poll() is not None]
        assert [worker.pid for worker in dead] == [int(grave.read_text(encoding="ascii"))]


def test_scheduler_that_does_not_answer_is_one_sentence(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("doccompile.cluster._CONNECT_SECONDS", 0.2)
    result = lint("--scheduler", "tcp://127.0.0.1:9")
    assert result.exit_code == 2
    assert "the scheduler at tcp://127.0.0.1:9 cannot be used" in result.stderr


def test_scheduler_is_not_asked_where_the_cache_has_everything(docs: Path) -> None:
    arguments = ["lint", "docs", "--format", "json"]
    known = CliRunner().invoke(doccompile, arguments)
    again = CliRunner().invoke(doccompile, [*arguments, "--scheduler", "tcp://127.0.0.1:9"])
    assert (again.exit_code, again.stdout) == (known.exit_code, known.stdout)


def test_worker_that_sees_other_files_is_refused(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (entry,) = find_inputs([docs / "001.md"])
    document = compile_packed(entry, Options())
    (docs / "001.md").write_text("# Other\n", encoding="utf-8")
    with pytest.raises(ClusterError, match=r"does not see docs/001\.md"):
        _check(entry, document, None)
