"""Stage 4: facts -> manifest."""
