"""Stage 5a: documents -> findings. One rule per file, `dcNNN_name.py`; `registry.py` lists them in order."""
