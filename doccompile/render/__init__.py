"""Stage 5b: manifest -> files. One backend per target; `BACKENDS` in `registry.py` lists them in order."""
