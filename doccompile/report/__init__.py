"""Findings -> text in one of the formats; one format per file, listed in `registry.py`."""
