"""Stage 1: paths -> sources: decoded text, front matter, dialect, includes."""
