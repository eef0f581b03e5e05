"""Settings of a documentation repository: `[tool.doccompile]` in `pyproject.toml`, or `doccompile.toml`."""
