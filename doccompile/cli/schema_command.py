"""`doccompile schema`: print the JSON Schema of the manifest."""

import click


@click.command(help="Print the JSON Schema (2020-12) of the manifest.")
def command() -> None:
    """Print it."""
    import json

    from doccompile.manifest.encode import json_schema

    click.echo(json.dumps(json_schema(), indent=2))
