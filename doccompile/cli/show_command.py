"""`doccompile show FILE`: one manifest, each value with the words that state it."""

import sys
from pathlib import Path
from typing import Any

import click

from doccompile.build_agent import holds_command, inert_json, inert_yaml
from doccompile.cli.given_path import GivenPath
from doccompile.cli.refusal import refuse

_WIDTH = 100


@click.command(help="Show the manifest of FILE (- for standard input), each value with the words that it came from.")
@click.argument("file", type=GivenPath(allow_dash=True, readable=False))
@click.option("--format", "format_", type=click.Choice(("text", "json", "yaml")), default="text", show_default=True)
def command(file: Path, format_: str) -> None:
    """Compile, print, exit."""
    import json

    encoded = _manifest(file)
    if format_ == "json":
        click.echo(inert_json(encoded), nl=False)
    elif format_ == "yaml":
        click.echo(_yaml(json.loads(encoded)), nl=False)
    else:
        from doccompile.cli.manifest_text import manifest_text

        click.echo(manifest_text(json.loads(encoded)), nl=False)


def _yaml(manifest: Any) -> str:
    import yaml

    def dump(width: int, style: str | None = None) -> str:
        text: str = yaml.safe_dump(manifest, sort_keys=False, allow_unicode=True, width=width, default_style=style)
        return text

    text = dump(_WIDTH)
    return inert_yaml(dump(sys.maxsize, '"')) if holds_command(text) else text


def _manifest(file: Path) -> Any:
    """The manifest's JSON; what is no tutorial ends the run."""
    from doccompile.config.load import load_for
    from doccompile.location import shown
    from doccompile.pipeline import Options, compile_bytes
    from doccompile.regular_file import read_regular
    from doccompile.source.text import MAX_BYTES

    try:
        if file == Path("-"):
            compiled = compile_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), "-", Options(manifests=True))
        else:
            options = Options(manifests=True, root=load_for(file).root)
            compiled = compile_bytes(read_regular(file, MAX_BYTES), shown(file), options, file)
    except IsADirectoryError:
        refuse(f"{file}: is a folder; show takes one tutorial, and `doccompile build` all of a folder")
    except OSError as error:
        refuse(f"{file}: cannot be read: {error.strerror}")
    if compiled.manifest is None:
        reasons = [finding.message for finding in compiled.findings]
        place = "standard input" if file == Path("-") else file
        refuse(f"{place}: {reasons[0] if reasons else 'is no provisioning tutorial'}")
    return compiled.manifest
