"""`doccompile init`: configuration, pre-commit hook and CI workflow for a documentation repository."""

import json
import os
import shlex
from pathlib import Path

import click

from doccompile.cli import init_files
from doccompile.cli.given_path import GivenPath
from doccompile.config.model import BASELINE


@click.command(
    help="""Write configuration, a pre-commit hook entry and a CI workflow into FOLDER (default: here).

    What is there already is kept: no file is overwritten, and a hook is added to an existing pre-commit configuration
    only where that changes nothing else in it.
    """
)
@click.argument("folder", default=".", type=GivenPath(exists=True, file_okay=False))
@click.option("--ci", type=click.Choice(("github", "gitlab", "none")), help="Default: gitlab beside a .gitlab-ci.yml.")
@click.option(
    "--baseline", is_flag=True, help="Keep today's findings in a baseline, so that only new ones are reported."
)
@click.option(
    "--install", metavar="WHAT", help="What pip installs in the hook and the job  [default: this version, by name]"
)
def command(folder: Path, ci: str | None, baseline: bool, install: str | None) -> None:
    """Write, and say what was written."""
    from doccompile import __version__
    from doccompile.cli.init_hook import add_hook

    if install is not None and (not install.strip() or not install.isprintable()):
        raise click.UsageError("--install needs what pip can install, as git+https://example.com/doccompile@main")
    requirement = install or f"doccompile=={__version__}"
    _configure(folder, baseline=baseline)
    for line in add_hook(folder / init_files.HOOKS, requirement):
        click.echo(line)
    _add_ci(folder, ci or ("gitlab" if (folder / ".gitlab-ci.yml").exists() else "github"), requirement)
    if baseline:
        _write_baseline(folder)
    if install is None and not _is_from_an_index() and _is_installed_by_files(folder, requirement):
        click.echo(f"The files install {requirement}: where your package index has none, change that to what pip can")
        click.echo("install, or remove them and say init --install 'git+https://…@main'")
    _say_where_they_are_looked_for(folder)
    click.echo("Next: doccompile lint")


def _say_where_they_are_looked_for(folder: Path) -> None:
    """Below the top of a repository, nobody looks for a hook or a job."""
    from doccompile.location import shown
    from doccompile.report.printable import printable
    from doccompile.review.repository import Repository, RepositoryError

    try:
        top = Repository.around(folder).root
    except RepositoryError:
        return
    if top.resolve() != folder.resolve():
        place = printable(shlex.quote(shown(top)))
        click.echo(f"Hooks and jobs are looked for at the top of the repository: doccompile init {place}")


def _is_from_an_index() -> bool:
    """Whether this doccompile was installed by name alone, as the files that are written do."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        return distribution("doccompile").read_text("direct_url.json") is None
    except PackageNotFoundError:
        return False


def _is_installed_by_files(folder: Path, requirement: str) -> bool:
    """Whether a hook or a job of the folder, new or kept, installs this."""
    files = [folder / name for name in init_files.INSTALLING]
    return any(requirement in file.read_text(encoding="utf-8", errors="replace") for file in files if file.is_file())


def _configure(folder: Path, *, baseline: bool) -> None:
    from doccompile.config.load import find, load, top_of
    from doccompile.location import shown

    known = find(folder)
    if known is not None:
        click.echo(f"kept {shown(known)}")
        if baseline and load(known).baseline is None:
            click.echo(f'put baseline = "{BASELINE}" {top_of(shown(known))} to use it')
        return
    lines = init_files.BASELINE_LINES.format(name=BASELINE) if baseline else ""
    create(folder / "doccompile.toml", init_files.CONFIGURATION.format(baseline=lines))


def _add_ci(folder: Path, ci: str, requirement: str) -> None:
    word = shlex.quote(requirement)
    if ci == "github":
        text = init_files.WORKFLOW.format(branch=json.dumps(_default_branch(folder)), requirement=word)
        create(folder / init_files.GITHUB_WORKFLOW, text)
    elif ci == "gitlab":
        create(folder / init_files.GITLAB_INCLUDE, init_files.GITLAB_JOB.format(requirement=word))
        click.echo(f"add to .gitlab-ci.yml: include: [{{local: {init_files.GITLAB_INCLUDE}}}]")


def create(path: Path, text: str) -> None:
    """Write a new file, and say so; one that is there is kept."""
    from doccompile.whole_file import write_whole

    path.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(path):
        click.echo(f"kept {path.as_posix()}")
        return
    write_whole(path, text)
    click.echo(f"created {path.as_posix()}")


def _default_branch(folder: Path) -> str:
    from doccompile.review.repository import Repository, RepositoryError

    try:
        return Repository.around(folder).default_branch()
    except RepositoryError:
        return "main"


def _write_baseline(folder: Path) -> None:
    from doccompile.checks.registry import RULES
    from doccompile.config.load import load_for
    from doccompile.config.selection import selection_of
    from doccompile.lint.request import Request, options_of
    from doccompile.lint.run import lint
    from doccompile.review.baseline import baseline_text

    config = load_for(folder)
    linted = lint(Request((folder,), config, selection_of(config, RULES), options_of(config)))
    path = config.baseline or (config.folder or folder) / BASELINE
    text, top = baseline_text(tuple(linted.findings), linted.lines, path), folder.resolve()
    create(folder / path.relative_to(top) if path.is_relative_to(top) else Path(os.path.relpath(path)), text)
