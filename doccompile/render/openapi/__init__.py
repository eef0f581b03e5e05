"""Target `openapi`: paths in `backend`, bodies in `schemas`."""
